import type { ConversationFilter } from '../../../gql/graphql';

export interface ListedConversation {
  status: string;
  priority: string;
  assigneeId: string | null;
  numberId: string;
  unreadCount: number;
}

/**
 * Whether a conversation belongs in a list: `maybe` when only the server can tell (search), or when
 * it was read a moment ago and should not vanish from the unread ones while it is looked at.
 */
export function matchesFilter(
  conversation: ListedConversation,
  filter: ConversationFilter,
  viewerAgentId: string | null,
): 'yes' | 'no' | 'maybe' {
  const { status, priority, assignee, numberId, unread, search } = filter;
  if (status && conversation.status !== status) return 'no';
  if (priority && conversation.priority !== priority) return 'no';
  if (numberId && conversation.numberId !== numberId) return 'no';
  if (assignee?.me && conversation.assigneeId !== viewerAgentId) return 'no';
  if (assignee?.none && conversation.assigneeId !== null) return 'no';
  if (assignee?.agentId && conversation.assigneeId !== assignee.agentId) return 'no';
  if (unread && conversation.unreadCount === 0) return 'maybe';
  if (search) return 'maybe';
  return 'yes';
}
