import { graphql } from '../../../gql/gql';

/** What the actions on a conversation change. */
export const CONVERSATION_STATE = graphql(`
  fragment ConversationState on Conversation {
    id
    status
    priority
    unreadCount
    assignee {
      id
      name
    }
    viewerCanReply
    viewerCanAssign
    viewerCanResolve
  }
`);

export const ASSIGN = graphql(`
  mutation Assign($input: AssignConversationInput!) {
    result: assignConversation(input: $input) {
      __typename
      conversation {
        __typename
        id
        ...ConversationState
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const RESOLVE = graphql(`
  mutation Resolve($input: ConversationInput!) {
    result: resolveConversation(input: $input) {
      __typename
      conversation {
        __typename
        id
        ...ConversationState
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const REOPEN = graphql(`
  mutation Reopen($input: ConversationInput!) {
    result: reopenConversation(input: $input) {
      __typename
      conversation {
        __typename
        id
        ...ConversationState
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const ARCHIVE = graphql(`
  mutation Archive($input: ConversationInput!) {
    result: archiveConversation(input: $input) {
      __typename
      conversation {
        __typename
        id
        ...ConversationState
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const SET_PRIORITY = graphql(`
  mutation SetPriority($input: SetConversationPriorityInput!) {
    result: setConversationPriority(input: $input) {
      __typename
      conversation {
        __typename
        id
        ...ConversationState
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const MARK_UNREAD = graphql(`
  mutation MarkUnread($input: MarkConversationReadInput!) {
    result: markConversationRead(input: $input) {
      __typename
      conversation {
        __typename
        id
        ...ConversationState
      }
      userErrors {
        code
        message
      }
    }
  }
`);
