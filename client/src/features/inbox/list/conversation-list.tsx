import { useQuery } from '@apollo/client/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowUp } from 'lucide-react';
import { useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql';
import type { ConversationListQuery } from '../../../gql/graphql';
import { requestIdOf } from '../../../lib/apollo/request-id';
import { useCommand } from '../../../lib/commands/commands';
import { usePreferences } from '../../../lib/preferences/preferences';
import { ErrorState } from '../../../ui/error-state';
import { toConversationFilter, useInboxLocation } from '../inbox-location';
import { ConversationRow } from './conversation-row';
import { EmptyList } from './empty-list';
import { frozenOrder } from './frozen-order';
import { ListSkeleton } from './list-skeleton';

export const CONVERSATION_LIST = graphql(`
  query ConversationList($filter: ConversationFilter!, $after: String) {
    conversations(first: 50, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          id
          lastMessageAt
          ...ConversationRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = ConversationListQuery['conversations']['edges'][number]['node'];

const noRows: Row[] = [];

export function ConversationList() {
  const { t } = useTranslation();
  const { view, filters, conversationId, pathTo, open } = useInboxLocation();
  const isCompact = usePreferences(({ density }) => density === 'compact');
  const filter = useMemo(() => toConversationFilter(view, filters), [view, filters]);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(CONVERSATION_LIST, {
    variables: { filter },
  });
  const connection = data?.conversations;
  const live = useMemo(() => connection?.edges.map(({ node }) => node) ?? noRows, [connection]);
  const [snapshot, setSnapshot] = useState<{ filter: unknown; rows: Row[] } | null>(null);
  const held = snapshot?.filter === filter ? snapshot.rows : null;
  const { rows, newCount } = held ? frozenOrder(held, live) : { rows: live, newCount: 0 };

  const scroller = useRef<HTMLDivElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isCompact ? 60 : 74),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const tabStop =
    [focusedId, conversationId].find((id) => rows.some((row) => row.id === id)) ?? rows[0]?.id;

  const loadOlder = () => {
    const { hasNextPage, endCursor } = connection?.pageInfo ?? {};
    if (!hasNextPage || loading) return;
    void fetchMore({ variables: { after: endCursor } });
  };
  const focusRow = (index: number) => {
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
    if (!row) return;
    setFocusedId(row.id);
    virtualizer.scrollToIndex(rows.indexOf(row));
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-conversation-id="${row.id}"]`)?.focus(),
    );
  };
  const currentIndex = () => rows.findIndex((row) => row.id === (focusedId ?? conversationId));
  const hold = () =>
    setSnapshot((before) => (before?.filter === filter ? before : { filter, rows: live }));
  const release = () => setSnapshot(null);
  const releaseUnlessInside = (event: FocusEvent<HTMLDivElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setFocusedId(null);
    if (!event.currentTarget.matches(':hover')) release();
  };
  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: currentIndex() + 1,
      ArrowUp: currentIndex() - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const target = steps[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    focusRow(target);
  };
  useCommand('list.next', () => focusRow(currentIndex() + 1));
  useCommand('list.previous', () => focusRow(currentIndex() - 1));
  useCommand('list.open', () => focusedId && open(focusedId));

  if (error && !data) {
    return (
      <ErrorState
        title={t('inbox.listError')}
        requestId={requestIdOf(error)}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data && loading) return <ListSkeleton />;
  if (rows.length === 0) return <EmptyList />;

  return (
    <div className="relative min-h-0 flex-1">
      {newCount > 0 && (
        <button
          type="button"
          onClick={() => {
            release();
            virtualizer.scrollToOffset(0);
          }}
          className="arrived absolute inset-x-0 top-2 z-10 mx-auto flex h-8 w-fit cursor-pointer items-center gap-1.5 rounded-full bg-accent px-3.5 text-[13px] font-medium text-on-accent shadow-lg"
        >
          <ArrowUp className="size-3.5" aria-hidden="true" />
          {t('inbox.newInList', { count: newCount })}
        </button>
      )}
      <div
        ref={scroller}
        className="h-full overflow-y-auto"
        onPointerEnter={(event) => event.pointerType === 'mouse' && hold()}
        onPointerLeave={(event) =>
          !event.currentTarget.contains(document.activeElement) && release()
        }
        onFocus={hold}
        onBlur={releaseUnlessInside}
        onKeyDown={move}
        onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) =>
          scrollTop + clientHeight > scrollHeight - 800 && loadOlder()
        }
      >
        <div
          role="grid"
          aria-label={t(`inbox.view.${view}`)}
          aria-rowcount={connection?.pageInfo.hasNextPage ? -1 : rows.length}
          aria-busy={loading && previousData !== undefined}
          className="relative w-full"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <div
                key={item.key}
                role="row"
                aria-rowindex={item.index + 1}
                aria-selected={row.id === conversationId}
                className="absolute inset-x-0 top-0"
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              >
                <ConversationRow
                  conversation={row}
                  to={pathTo(row.id)}
                  isOpen={row.id === conversationId}
                  isTabStop={row.id === tabStop}
                  onFocus={setFocusedId}
                />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
