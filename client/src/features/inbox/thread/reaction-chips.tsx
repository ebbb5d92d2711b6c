import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking';
import { graphql } from '../../../gql/gql';

export const REACTION_CHIPS = graphql(`
  fragment ReactionChips on Message {
    id
    reactions {
      direction
      emoji
      agent {
        id
        name
      }
    }
  }
`);

export function ownReactionTo(message: FragmentType<typeof REACTION_CHIPS>): string | null {
  const { reactions } = readFragment(REACTION_CHIPS, message);
  return reactions.find(({ direction }) => direction === 'OUTBOUND')?.emoji ?? null;
}

interface ReactionChipsProps {
  message: FragmentType<typeof REACTION_CHIPS>;
  contactName: string;
}

export function ReactionChips({ message, contactName }: ReactionChipsProps) {
  const { t } = useTranslation();
  const { reactions } = readFragment(REACTION_CHIPS, message);
  if (reactions.length === 0) return null;
  return (
    <ul className="relative z-1 -mt-1.5 flex gap-1 px-2">
      {reactions.map(({ direction, emoji, agent }) => {
        const name = direction === 'INBOUND' ? contactName : (agent?.name ?? t('thread.automatic'));
        const words = t('thread.reactedWith', { name, emoji });
        return (
          <li
            key={direction}
            title={words}
            className="rounded-full border border-line bg-panel px-1.5 py-px text-[13px] shadow-sm"
          >
            <span aria-hidden="true">{emoji}</span>
            <span className="sr-only">{words}</span>
          </li>
        );
      })}
    </ul>
  );
}
