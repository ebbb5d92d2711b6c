import { useCallback, useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { ConversationFilter } from '../../gql/graphql';

export const openViews = ['mine', 'unassigned', 'all'] as const;
export const closedViews = ['resolved', 'archived'] as const;
const inboxViews = [...openViews, ...closedViews] as const;
export type InboxView = (typeof inboxViews)[number];

export interface InboxFilters {
  unread: boolean;
  numberId: string | null;
  search: string;
}

function parseView(text: string | undefined): InboxView {
  return inboxViews.find((view) => view === text) ?? 'mine';
}

function filterOf(view: InboxView): ConversationFilter {
  switch (view) {
    case 'mine':
      return { assignee: { me: true }, status: 'OPEN' };
    case 'unassigned':
      return { assignee: { none: true }, status: 'OPEN' };
    case 'all':
      return { status: 'OPEN' };
    case 'resolved':
      return { status: 'RESOLVED' };
    case 'archived':
      return { status: 'ARCHIVED' };
  }
}

export function toConversationFilter(view: InboxView, filters: InboxFilters): ConversationFilter {
  return {
    ...filterOf(view),
    ...(filters.unread && { unread: true }),
    ...(filters.numberId && { numberId: filters.numberId }),
    ...(filters.search && { search: filters.search }),
  };
}

/** View, open conversation and filters are the address, so that each can be linked and gone back to. */
export function useInboxLocation() {
  const navigate = useNavigate();
  const params = useParams();
  const [search, setSearch] = useSearchParams();
  const view = parseView(params.view);
  const query = search.toString();

  const filters = useMemo((): InboxFilters => {
    const read = new URLSearchParams(query);
    return {
      unread: read.has('unread'),
      numberId: read.get('number'),
      search: read.get('q') ?? '',
    };
  }, [query]);

  const pathTo = useCallback(
    (conversationId: string | null, toView: InboxView = view) =>
      `/inbox/${toView}${conversationId ? `/${conversationId}` : ''}${query && `?${query}`}`,
    [view, query],
  );

  const open = useCallback(
    (conversationId: string | null) => void navigate(pathTo(conversationId)),
    [navigate, pathTo],
  );

  const setFilter = useCallback(
    (name: 'unread' | 'number' | 'q', value: string | null) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          if (value) after.set(name, value);
          else after.delete(name);
          return after;
        },
        { replace: true },
      ),
    [setSearch],
  );

  const clearFilters = useCallback(() => setSearch({}, { replace: true }), [setSearch]);

  return {
    view,
    conversationId: params.conversationId ?? null,
    filters,
    pathTo,
    open,
    setFilter,
    clearFilters,
  };
}
