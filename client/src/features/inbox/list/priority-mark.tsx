import { ChevronDown, ChevronUp, ChevronsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConversationPriority } from '../../../gql/graphql';

const icons = {
  URGENT: <ChevronsUp className="size-4 text-danger-ink" aria-hidden="true" />,
  HIGH: <ChevronUp className="size-4 text-warning-ink" aria-hidden="true" />,
  LOW: <ChevronDown className="size-4 text-ink-faint" aria-hidden="true" />,
} as const;

export function PriorityMark({ priority }: { priority: ConversationPriority }) {
  const { t } = useTranslation();
  if (priority === 'NORMAL') return null;
  return (
    <span className="shrink-0 self-center" title={t(`priority.${priority}`)}>
      {icons[priority]}
      <span className="sr-only">{t(`priority.${priority}`)}</span>
    </span>
  );
}
