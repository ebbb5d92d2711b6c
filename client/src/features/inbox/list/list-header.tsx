import { useQuery } from '@apollo/client/react';
import { Search, X } from 'lucide-react';
import { useRef, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { graphql } from '../../../gql/gql';
import { useCommand } from '../../../lib/commands/commands';
import { cx } from '../../../ui/cx';
import { SelectField } from '../../../ui/select-field';
import { useConversationCounts } from '../conversation-counts';
import { closedViews, openViews, useInboxLocation, type InboxView } from '../inbox-location';

const LIST_NUMBERS = graphql(`
  query ListNumbers {
    numbers {
      id
      name
      displayPhoneNumber
    }
  }
`);

const typingMs = 250;
const chip = 'h-7! rounded-full! text-xs! pointer-coarse:h-11!';

function viewOf(choice: string): InboxView {
  return closedViews.find((view) => view === choice) ?? 'all';
}

export function ListHeader() {
  const { t } = useTranslation();
  const { view, filters, pathTo, setFilter } = useInboxLocation();
  const navigate = useNavigate();
  const counts = useConversationCounts();
  const numbers = useQuery(LIST_NUMBERS, { fetchPolicy: 'cache-first' }).data?.numbers ?? [];
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useCommand('search.focus', () => field.current?.select());

  const search = (event: ChangeEvent<HTMLInputElement>) => {
    const { value } = event.target;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setFilter('q', value.trim() || null), typingMs);
  };
  const clear = () => {
    if (field.current) field.current.value = '';
    setFilter('q', null);
    field.current?.focus();
  };

  return (
    <header className="border-b border-line px-3 pt-3 pb-2">
      <div className="relative">
        <Search
          className="pointer-events-none absolute start-3 top-2.5 size-4 text-ink-faint"
          aria-hidden="true"
        />
        <input
          ref={field}
          type="search"
          defaultValue={filters.search}
          onChange={search}
          aria-label={t('inbox.search')}
          placeholder={t('inbox.searchHint')}
          className="h-9 w-full rounded-lg border border-transparent bg-sunken ps-9 pe-9 text-sm placeholder:text-ink-faint focus:bg-panel pointer-coarse:h-11 pointer-coarse:text-base [&::-webkit-search-cancel-button]:hidden"
        />
        {filters.search && (
          <button
            type="button"
            onClick={clear}
            aria-label={t('inbox.clearSearch')}
            className="absolute end-1 top-1 grid size-7 cursor-pointer place-items-center rounded-md text-ink-soft hover:bg-hover"
          >
            <X className="size-4" aria-hidden="true" />
          </button>
        )}
      </div>
      <nav
        aria-label={t('inbox.views')}
        className="mt-2 flex gap-0.5 overflow-x-auto [scrollbar-width:none]"
      >
        {openViews.map((candidate) => {
          const isCurrent = candidate === view;
          const count = counts?.[candidate];
          return (
            <Link
              key={candidate}
              to={pathTo(null, candidate)}
              aria-current={isCurrent ? 'page' : undefined}
              className={cx(
                'flex h-8 shrink-0 items-center gap-1.5 rounded-lg px-2 text-[13px] font-medium -outline-offset-2 pointer-coarse:h-11',
                isCurrent
                  ? 'bg-accent-soft text-accent-ink'
                  : 'text-ink-soft hover:bg-hover hover:text-ink',
              )}
            >
              {t(`inbox.view.${candidate}`)}
              {count !== undefined && count > 0 && (
                <span className="text-xs font-normal tabular-nums">{count}</span>
              )}
            </Link>
          );
        })}
      </nav>
      <div className="mt-1.5 flex items-center gap-2">
        <button
          type="button"
          aria-pressed={filters.unread}
          onClick={() => setFilter('unread', filters.unread ? null : '1')}
          className="h-7 cursor-pointer rounded-full border border-line-strong px-3 text-xs text-ink-soft hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink pointer-coarse:h-11"
        >
          {t('inbox.unreadOnly')}
        </button>
        <SelectField
          label={t('inbox.status')}
          className={chip}
          value={closedViews.find((candidate) => candidate === view) ?? 'open'}
          onChange={({ target }) => void navigate(pathTo(null, viewOf(target.value)))}
        >
          <option value="open">{t('conversationStatus.OPEN')}</option>
          {closedViews.map((candidate) => (
            <option key={candidate} value={candidate}>
              {t(`inbox.view.${candidate}`)}
            </option>
          ))}
        </SelectField>
        {numbers.length > 1 && (
          <SelectField
            label={t('inbox.number')}
            className={chip}
            value={filters.numberId ?? ''}
            onChange={(event) => setFilter('number', event.target.value || null)}
          >
            <option value="">{t('inbox.allNumbers')}</option>
            {numbers.map((number) => (
              <option key={number.id} value={number.id}>
                {number.name}
              </option>
            ))}
          </SelectField>
        )}
      </div>
    </header>
  );
}
