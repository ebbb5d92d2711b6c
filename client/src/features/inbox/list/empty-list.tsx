import { CircleCheck, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { useInboxLocation } from '../inbox-location';

export function EmptyList() {
  const { t } = useTranslation();
  const { view, filters, pathTo, clearFilters } = useInboxLocation();
  if (filters.search || filters.unread || filters.numberId) {
    return (
      <EmptyState
        icon={<SearchX className="size-5" aria-hidden="true" />}
        title={t('inbox.noMatch')}
        text={t('inbox.noMatchText')}
        action={
          <Button look="secondary" size="small" onClick={clearFilters}>
            {t('inbox.clearFilters')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={<CircleCheck className="size-5" aria-hidden="true" />}
      title={t(`inbox.empty.${view}`)}
      text={t(`inbox.emptyText.${view}`)}
      action={
        view !== 'all' && (
          <Link
            to={pathTo(null, 'all')}
            className="text-sm font-medium text-accent-ink underline underline-offset-4"
          >
            {t('inbox.seeAll')}
          </Link>
        )
      }
    />
  );
}
