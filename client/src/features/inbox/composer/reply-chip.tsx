import { useFragment } from '@apollo/client/react';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { makeFragmentData } from '../../../gql/fragment-masking';
import { QUOTED_MESSAGE, QuotedMessage } from '../thread/quoted-message';

interface ReplyChipProps {
  messageId: string;
  contactName: string;
  onRemove: () => void;
}

/** The message that will be answered. */
export function ReplyChip({ messageId, contactName, onRemove }: ReplyChipProps) {
  const { t } = useTranslation();
  const { data, complete } = useFragment({
    fragment: QUOTED_MESSAGE,
    fragmentName: 'QuotedMessage',
    from: { __typename: 'Message', id: messageId },
  });
  if (!complete) return null;
  return (
    <div className="flex items-center gap-2 px-3 pt-2.5">
      <div className="min-w-0 flex-1">
        <QuotedMessage message={makeFragmentData(data, QUOTED_MESSAGE)} contactName={contactName} />
      </div>
      <button
        type="button"
        onClick={onRemove}
        aria-label={t('composer.removeReply')}
        className="grid size-8 cursor-pointer place-items-center rounded-lg text-ink-soft hover:bg-hover hover:text-ink pointer-coarse:size-11"
      >
        <X className="size-4" aria-hidden="true" />
      </button>
    </div>
  );
}
