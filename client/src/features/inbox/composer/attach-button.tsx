import { Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/icon-button';
import { addFiles } from './attachments-store';

export function AttachButton({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label={t('attach.button')} side="top" onClick={() => picker.current?.click()}>
        <Paperclip className="size-5" aria-hidden="true" />
      </IconButton>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t('attach.button')}
        data-testid="composer-attach"
        onChange={(event) => {
          addFiles(conversationId, [...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
