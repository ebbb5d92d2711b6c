import type {
  FieldMergeFunction,
  FieldReadFunction,
  InMemoryCacheConfig,
  Reference,
} from '@apollo/client';

interface StoredEdge {
  __typename?: string;
  cursor?: string;
  node: Reference;
}

interface StoredPageInfo {
  hasPreviousPage?: boolean;
  startCursor?: string | null;
}

export interface StoredConnection {
  edges: readonly StoredEdge[];
  pageInfo?: StoredPageInfo;
}

type ReadString = (name: 'occurredAt' | 'id', from: Reference) => string | undefined;

/** The order of a thread: by position, then by id, so that it is the same for everybody. */
function sortThread(edges: readonly StoredEdge[], read: ReadString): StoredEdge[] {
  const key = ({ node }: StoredEdge) =>
    `${read('occurredAt', node) ?? ''} ${read('id', node) ?? ''}`;
  return edges
    .map((edge) => ({ edge, key: key(edge) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ edge }) => edge);
}

/**
 * Joins pages of one thread. Pages that do not touch what is known replace it: there may be a gap.
 * Their messages may not be in the cache yet, so the order is made when the thread is read.
 */
const mergeThread: FieldMergeFunction<StoredConnection> = (existing, incoming, { args }) => {
  if (!existing) return incoming;
  const known = new Map(existing.edges.map((edge) => [edge.node.__ref, edge]));
  const isOlderPage = Boolean(args?.before);
  const touches = incoming.edges.some((edge) => known.has(edge.node.__ref));
  if (!isOlderPage && !touches) return incoming;
  incoming.edges.forEach((edge) => known.set(edge.node.__ref, edge));
  return {
    ...incoming,
    edges: [...known.values()],
    pageInfo: isOlderPage ? incoming.pageInfo : existing.pageInfo,
  };
};

const readThread: FieldReadFunction<StoredConnection> = (thread, { readField }) =>
  thread && {
    ...thread,
    edges: sortThread(thread.edges, (name, from) => readField<string>(name, from)),
  };

/** Adds a page at the end. Rows move while events arrive, so pages are joined by row, not by cursor. */
const mergePages: FieldMergeFunction<StoredConnection> = (existing, incoming, { args }) => {
  if (!existing || !args?.after) return incoming;
  const known = new Set(existing.edges.map(({ node }) => node.__ref));
  const added = incoming.edges.filter(({ node }) => !known.has(node.__ref));
  return { ...incoming, edges: [...existing.edges, ...added] };
};

export const cacheConfig: InMemoryCacheConfig = {
  possibleTypes: { UserError: ['SimpleUserError', 'ServiceWindowClosed', 'StaleThread'] },
  typePolicies: {
    Query: {
      fields: {
        conversations: { keyArgs: ['filter', 'orderBy'], merge: mergePages },
        contacts: { keyArgs: ['filter'], merge: mergePages },
        ledgerItems: { keyArgs: ['filter'], merge: mergePages },
        conversation: (known: Reference | undefined, { args, toReference }) =>
          known ?? toReference({ __typename: 'Conversation', id: String(args?.id) }),
        agents: { merge: false },
        numbers: { merge: false },
        ledgerCounts: { merge: false },
        ledgerProofs: { merge: false },
        conversationCounts: { merge: true },
      },
    },
    Conversation: {
      fields: { messages: { keyArgs: false, merge: mergeThread, read: readThread } },
    },
    Contact: { fields: { conversations: { merge: false }, identities: { merge: false } } },
    Message: {
      fields: {
        reactions: { merge: false },
        contacts: { merge: false },
        interactive: { merge: false },
        order: { merge: false },
        template: { merge: false },
        referral: { merge: false },
        location: { merge: false },
        failure: { merge: false },
      },
    },
  },
};
