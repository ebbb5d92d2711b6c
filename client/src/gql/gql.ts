/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Shell {\n    viewer {\n      ...ViewerContext\n    }\n    eventCursor\n  }\n": typeof types.ShellDocument,
    "\n  query AssignableAgents {\n    agents {\n      id\n      name\n      isActive\n    }\n  }\n": typeof types.AssignableAgentsDocument,
    "\n  fragment ConversationState on Conversation {\n    id\n    status\n    priority\n    unreadCount\n    assignee {\n      id\n      name\n    }\n    viewerCanReply\n    viewerCanAssign\n    viewerCanResolve\n  }\n": typeof types.ConversationStateFragmentDoc,
    "\n  mutation Assign($input: AssignConversationInput!) {\n    result: assignConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.AssignDocument,
    "\n  mutation Resolve($input: ConversationInput!) {\n    result: resolveConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ResolveDocument,
    "\n  mutation Reopen($input: ConversationInput!) {\n    result: reopenConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ReopenDocument,
    "\n  mutation Archive($input: ConversationInput!) {\n    result: archiveConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ArchiveDocument,
    "\n  mutation SetPriority($input: SetConversationPriorityInput!) {\n    result: setConversationPriority(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SetPriorityDocument,
    "\n  mutation MarkUnread($input: MarkConversationReadInput!) {\n    result: markConversationRead(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.MarkUnreadDocument,
    "\n  query OneComposer($id: ID!) {\n    conversation(id: $id) {\n      id\n      ...Composer\n      messages(last: 40) {\n        edges {\n          cursor\n          node {\n            id\n            ...ThreadMessage\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n": typeof types.OneComposerDocument,
    "\n  fragment Composer on Conversation {\n    id\n    serviceWindowClosesAt\n    viewerCanReply\n    contact {\n      id\n      displayName\n    }\n    number {\n      id\n      name\n      health\n      pausedReason\n    }\n  }\n": typeof types.ComposerFragmentDoc,
    "\n  query NewestMessages($id: ID!) {\n    conversation(id: $id) {\n      id\n      messages(last: 3) {\n        edges {\n          cursor\n          node {\n            id\n            ...QuotedMessage\n            ...ThreadMessage\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n": typeof types.NewestMessagesDocument,
    "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      message {\n        id\n        ...ThreadMessage\n        conversation {\n          id\n          ...ConversationRow\n        }\n      }\n      userErrors {\n        __typename\n        code\n        message\n        ... on StaleThread {\n          newMessages {\n            id\n          }\n        }\n        ... on ServiceWindowClosed {\n          closedAt\n        }\n      }\n    }\n  }\n": typeof types.SendMessageDocument,
    "\n  fragment SentSince on Conversation {\n    id\n    messages(last: 40) {\n      edges {\n        node {\n          id\n          direction\n          occurredAt\n          sentBy {\n            id\n          }\n        }\n      }\n    }\n  }\n": typeof types.SentSinceFragmentDoc,
    "\n  mutation ShowTyping($input: ConversationInput!) {\n    showTyping(input: $input) {\n      shown\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.ShowTypingDocument,
    "\n  query ConversationCounts {\n    conversationCounts {\n      mine\n      unassigned\n      all\n      unread\n      resolved\n      archived\n    }\n  }\n": typeof types.ConversationCountsDocument,
    "\n  fragment ContactCard on Contact {\n    id\n    displayName\n    name\n    profileName\n    email\n    company\n    identities {\n      id\n      kind\n      value\n      isPrimary\n    }\n  }\n": typeof types.ContactCardFragmentDoc,
    "\n  fragment ConversationFacts on Conversation {\n    id\n    status\n    priority\n    serviceWindowClosesAt\n    createdAt\n    number {\n      id\n      name\n      displayPhoneNumber\n    }\n    assignee {\n      id\n      name\n    }\n  }\n": typeof types.ConversationFactsFragmentDoc,
    "\n  query DetailsPane($id: ID!) {\n    conversation(id: $id) {\n      id\n      ...ConversationFacts\n      contact {\n        id\n        ...ContactCard\n        ...PastConversations\n      }\n    }\n  }\n": typeof types.DetailsPaneDocument,
    "\n  fragment MediaGallery on Conversation {\n    id\n    messages(last: 40) {\n      edges {\n        node {\n          id\n          media {\n            id\n            kind\n            fileName\n            url\n          }\n        }\n      }\n    }\n  }\n": typeof types.MediaGalleryFragmentDoc,
    "\n  fragment PastConversations on Contact {\n    id\n    conversations {\n      id\n      status\n      lastMessageAt\n      number {\n        id\n        name\n      }\n    }\n  }\n": typeof types.PastConversationsFragmentDoc,
    "\n  mutation RenameContact($input: UpdateContactInput!) {\n    updateContact(input: $input) {\n      contact {\n        id\n        displayName\n        name\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RenameContactDocument,
    "\n  query ConversationList($filter: ConversationFilter!, $after: String) {\n    conversations(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          lastMessageAt\n          ...ConversationRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ConversationListDocument,
    "\n  fragment ConversationRow on Conversation {\n    id\n    status\n    priority\n    unreadCount\n    lastMessageAt\n    serviceWindowClosesAt\n    contact {\n      id\n      displayName\n    }\n    number {\n      id\n      name\n    }\n    assignee {\n      id\n      name\n    }\n    lastMessage {\n      id\n      ...LastLine\n    }\n  }\n": typeof types.ConversationRowFragmentDoc,
    "\n  fragment LastLine on Message {\n    id\n    direction\n    status\n    playedAt\n    ...MessageSummary\n  }\n": typeof types.LastLineFragmentDoc,
    "\n  query ListNumbers {\n    numbers {\n      id\n      name\n      displayPhoneNumber\n    }\n  }\n": typeof types.ListNumbersDocument,
    "\n  query ThreadIds($id: ID!, $before: String) {\n    conversation(id: $id) {\n      id\n      messages(last: 40, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            occurredAt\n            conversation {\n              id\n            }\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n": typeof types.ThreadIdsDocument,
    "\n  query EventContent($conversationId: ID!, $messageId: ID!) {\n    conversation(id: $conversationId) {\n      id\n      ...LiveConversation\n    }\n    message(id: $messageId) {\n      id\n      ...LiveMessage\n    }\n  }\n": typeof types.EventContentDocument,
    "\n  fragment LiveConversation on Conversation {\n    id\n    ...ConversationRow\n    ...ConversationHeader\n  }\n": typeof types.LiveConversationFragmentDoc,
    "\n  fragment LiveMessage on Message {\n    id\n    conversation {\n      id\n    }\n    ...ThreadMessage\n  }\n": typeof types.LiveMessageFragmentDoc,
    "\n  fragment LiveEvent on TenantEvent {\n    cursor\n    type\n    conversationId\n    messageId\n    conversation {\n      id\n      ...LiveConversation\n    }\n    message {\n      id\n      ...LiveMessage\n    }\n  }\n": typeof types.LiveEventFragmentDoc,
    "\n  subscription Presence {\n    presence {\n      agent {\n        id\n        name\n      }\n      conversationId\n      isTyping\n    }\n  }\n": typeof types.PresenceDocument,
    "\n  fragment MessageSummary on Message {\n    id\n    type\n    text\n    isVoice\n    revokedAt\n    rawType\n    media {\n      id\n      kind\n      fileName\n    }\n    location {\n      name\n    }\n    contacts {\n      name\n    }\n    interactive {\n      body\n      chosen {\n        id\n        title\n      }\n    }\n    template {\n      name\n      body\n    }\n  }\n": typeof types.MessageSummaryFragmentDoc,
    "\n  mutation ShowPresence($input: ShowPresenceInput!) {\n    showPresence(input: $input) {\n      shown\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.ShowPresenceDocument,
    "\n  subscription Events($after: String) {\n    events(after: $after) {\n      ...LiveEvent\n    }\n  }\n": typeof types.EventsDocument,
    "\n  query EventCursor {\n    eventCursor\n  }\n": typeof types.EventCursorDocument,
    "\n  fragment ContactCards on SharedContact {\n    name\n    phones\n    emails\n    organisation\n  }\n": typeof types.ContactCardsFragmentDoc,
    "\n  fragment InteractiveContent on Interactive {\n    kind\n    header\n    body\n    footer\n    options {\n      id\n      title\n      description\n    }\n    chosen {\n      id\n      title\n      description\n    }\n  }\n": typeof types.InteractiveContentFragmentDoc,
    "\n  fragment LocationContent on Location {\n    latitude\n    longitude\n    name\n    address\n  }\n": typeof types.LocationContentFragmentDoc,
    "\n  fragment MediaContent on Media {\n    id\n    kind\n    mimeType\n    sizeBytes\n    fileName\n    state\n    failure\n    url\n  }\n": typeof types.MediaContentFragmentDoc,
    "\n  mutation RetryMediaDownload($input: RetryMediaDownloadInput!) {\n    retryMediaDownload(input: $input) {\n      media {\n        id\n        ...MediaContent\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RetryMediaDownloadDocument,
    "\n  fragment OrderContent on Order {\n    catalogId\n    text\n    items {\n      productRetailerId\n      quantity\n      itemPrice\n      currency\n    }\n  }\n": typeof types.OrderContentFragmentDoc,
    "\n  fragment ReferralCard on Referral {\n    sourceType\n    sourceUrl\n    headline\n    body\n  }\n": typeof types.ReferralCardFragmentDoc,
    "\n  fragment TemplateBubble on TemplateContent {\n    name\n    language\n    header\n    body\n    footer\n    buttons\n  }\n": typeof types.TemplateBubbleFragmentDoc,
    "\n  fragment ConversationHeader on Conversation {\n    id\n    serviceWindowClosesAt\n    contact {\n      id\n      displayName\n      phoneNumber\n    }\n    number {\n      id\n      name\n      health\n    }\n    ...ConversationState\n  }\n": typeof types.ConversationHeaderFragmentDoc,
    "\n  fragment FailureNote on Message {\n    id\n    status\n    failure {\n      code\n      title\n      advice\n      detail\n      retryable\n    }\n  }\n": typeof types.FailureNoteFragmentDoc,
    "\n  fragment MessageContent on Message {\n    id\n    type\n    text\n    revokedAt\n    isVoice\n    rawType\n    raw\n    media {\n      id\n      ...MediaContent\n    }\n    location {\n      ...LocationContent\n    }\n    contacts {\n      ...ContactCards\n    }\n    interactive {\n      ...InteractiveContent\n    }\n    order {\n      ...OrderContent\n    }\n    referral {\n      ...ReferralCard\n    }\n    template {\n      ...TemplateBubble\n    }\n  }\n": typeof types.MessageContentFragmentDoc,
    "\n  fragment MessageInfo on Message {\n    id\n    type\n    rawType\n    status\n    createdAt\n    occurredAt\n    sentAt\n    deliveredAt\n    readAt\n    playedAt\n    editedAt\n    revokedAt\n    failure {\n      code\n      title\n      detail\n    }\n    sentBy {\n      id\n      name\n    }\n  }\n": typeof types.MessageInfoFragmentDoc,
    "\n  fragment MessageMenu on Message {\n    id\n    text\n    direction\n    revokedAt\n    conversation {\n      id\n    }\n    failure {\n      retryable\n    }\n    ...MessageInfo\n  }\n": typeof types.MessageMenuFragmentDoc,
    "\n  fragment QuotedMessage on Message {\n    id\n    direction\n    sentBy {\n      id\n      name\n    }\n    ...MessageSummary\n  }\n": typeof types.QuotedMessageFragmentDoc,
    "\n  fragment ReactionChips on Message {\n    id\n    reactions {\n      direction\n      emoji\n      agent {\n        id\n        name\n      }\n    }\n  }\n": typeof types.ReactionChipsFragmentDoc,
    "\n  query OneMessage($id: ID!) {\n    message(id: $id) {\n      id\n      ...ThreadMessage\n    }\n  }\n": typeof types.OneMessageDocument,
    "\n  fragment ThreadMessage on Message {\n    id\n    clientMessageId\n    direction\n    type\n    status\n    occurredAt\n    editedAt\n    revokedAt\n    playedAt\n    isForwarded\n    sentBy {\n      id\n      name\n    }\n    replyTo {\n      id\n      ...QuotedMessage\n    }\n    ...MessageContent\n    ...MessageSummary\n    ...ReactionChips\n    ...FailureNote\n    ...MessageMenu\n  }\n": typeof types.ThreadMessageFragmentDoc,
    "\n  query ThreadPane($id: ID!, $before: String) {\n    conversation(id: $id) {\n      id\n      ...ConversationHeader\n      ...Thread\n    }\n  }\n": typeof types.ThreadPaneDocument,
    "\n  fragment Thread on Conversation {\n    id\n    unreadCount\n    viewerCanReply\n    contact {\n      id\n      displayName\n    }\n    messages(last: 40, before: $before) {\n      edges {\n        cursor\n        node {\n          id\n          ...ThreadMessage\n        }\n      }\n      pageInfo {\n        hasPreviousPage\n        startCursor\n      }\n    }\n    ...Composer\n  }\n": typeof types.ThreadFragmentDoc,
    "\n  mutation MarkRead($input: MarkConversationReadInput!) {\n    markConversationRead(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        unreadCount\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.MarkReadDocument,
    "\n  mutation ReactToMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      message {\n        id\n        replyTo {\n          id\n          ...ReactionChips\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ReactToMessageDocument,
    "\n  mutation RetryMessage($input: RetryMessageInput!) {\n    retryMessage(input: $input) {\n      message {\n        id\n        conversation {\n          id\n          ...ConversationRow\n        }\n        ...ThreadMessage\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.RetryMessageDocument,
    "\n  query LedgerCounts {\n    ledgerCounts {\n      outcome\n      count\n    }\n  }\n": typeof types.LedgerCountsDocument,
    "\n  fragment LedgerDrawer on LedgerItem {\n    id\n    deliveryId\n    position\n    outcome\n    reason\n    raw\n    receivedAt\n    decidedAt\n  }\n": typeof types.LedgerDrawerFragmentDoc,
    "\n  query LedgerNumbers {\n    numbers {\n      id\n      name\n    }\n  }\n": typeof types.LedgerNumbersDocument,
    "\n  query LedgerProofs {\n    ledgerProofs(first: 14) {\n      day\n      received\n      accounted\n      isComplete\n      provedAt\n    }\n  }\n": typeof types.LedgerProofsDocument,
    "\n  fragment LedgerRow on LedgerItem {\n    id\n    kind\n    key\n    outcome\n    reason\n    phoneNumberId\n    receivedAt\n    number {\n      id\n      name\n    }\n    ...ReplayButton\n    ...LedgerDrawer\n  }\n": typeof types.LedgerRowFragmentDoc,
    "\n  query LedgerTable($filter: LedgerFilter!, $after: String) {\n    ledgerItems(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...LedgerRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.LedgerTableDocument,
    "\n  fragment ReplayButton on LedgerItem {\n    id\n    outcome\n  }\n": typeof types.ReplayButtonFragmentDoc,
    "\n  mutation ReplayLedgerItem($input: ReplayLedgerItemInput!) {\n    replayLedgerItem(input: $input) {\n      item {\n        id\n        outcome\n        reason\n        decidedAt\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.ReplayLedgerItemDocument,
    "\n  mutation ConnectNumber($input: ConnectNumberInput!) {\n    connectNumber(input: $input) {\n      number {\n        id\n        ...NumberCard\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": typeof types.ConnectNumberDocument,
    "\n  fragment DeactivateNumber on Number {\n    id\n    name\n    displayPhoneNumber\n  }\n": typeof types.DeactivateNumberFragmentDoc,
    "\n  mutation Deactivate($input: DeactivateNumberInput!) {\n    deactivateNumber(input: $input) {\n      number {\n        id\n        ...NumberCard\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.DeactivateDocument,
    "\n  fragment EditNumber on Number {\n    id\n    name\n    maxMessagesPerSecond\n    accessTokenHint\n  }\n": typeof types.EditNumberFragmentDoc,
    "\n  mutation UpdateNumber($input: UpdateNumberInput!) {\n    updateNumber(input: $input) {\n      number {\n        id\n        ...NumberCard\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": typeof types.UpdateNumberDocument,
    "\n  fragment NumberCard on Number {\n    id\n    name\n    displayPhoneNumber\n    phoneNumberId\n    wabaId\n    isActive\n    health\n    pausedReason\n    maxMessagesPerSecond\n    accessTokenHint\n    lastWebhookAt\n    webhookUrl\n    verifyToken\n    ...EditNumber\n    ...DeactivateNumber\n  }\n": typeof types.NumberCardFragmentDoc,
    "\n  query NumbersPage {\n    numbers {\n      id\n      ...NumberCard\n    }\n  }\n": typeof types.NumbersPageDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      session {\n        accessToken\n        expiresAt\n      }\n      mfaRequired\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation RefreshSession {\n    refreshSession(input: {}) {\n      session {\n        accessToken\n        expiresAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.RefreshSessionDocument,
    "\n  mutation SignOut {\n    signOut(input: {}) {\n      signedOut\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  fragment ViewerContext on Viewer {\n    agent {\n      id\n      name\n      email\n      level\n    }\n    tenant {\n      id\n      name\n      slug\n    }\n    isPlatformAdmin\n    permissions\n  }\n": typeof types.ViewerContextFragmentDoc,
};
const documents: Documents = {
    "\n  query Shell {\n    viewer {\n      ...ViewerContext\n    }\n    eventCursor\n  }\n": types.ShellDocument,
    "\n  query AssignableAgents {\n    agents {\n      id\n      name\n      isActive\n    }\n  }\n": types.AssignableAgentsDocument,
    "\n  fragment ConversationState on Conversation {\n    id\n    status\n    priority\n    unreadCount\n    assignee {\n      id\n      name\n    }\n    viewerCanReply\n    viewerCanAssign\n    viewerCanResolve\n  }\n": types.ConversationStateFragmentDoc,
    "\n  mutation Assign($input: AssignConversationInput!) {\n    result: assignConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.AssignDocument,
    "\n  mutation Resolve($input: ConversationInput!) {\n    result: resolveConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.ResolveDocument,
    "\n  mutation Reopen($input: ConversationInput!) {\n    result: reopenConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.ReopenDocument,
    "\n  mutation Archive($input: ConversationInput!) {\n    result: archiveConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.ArchiveDocument,
    "\n  mutation SetPriority($input: SetConversationPriorityInput!) {\n    result: setConversationPriority(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.SetPriorityDocument,
    "\n  mutation MarkUnread($input: MarkConversationReadInput!) {\n    result: markConversationRead(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.MarkUnreadDocument,
    "\n  query OneComposer($id: ID!) {\n    conversation(id: $id) {\n      id\n      ...Composer\n      messages(last: 40) {\n        edges {\n          cursor\n          node {\n            id\n            ...ThreadMessage\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n": types.OneComposerDocument,
    "\n  fragment Composer on Conversation {\n    id\n    serviceWindowClosesAt\n    viewerCanReply\n    contact {\n      id\n      displayName\n    }\n    number {\n      id\n      name\n      health\n      pausedReason\n    }\n  }\n": types.ComposerFragmentDoc,
    "\n  query NewestMessages($id: ID!) {\n    conversation(id: $id) {\n      id\n      messages(last: 3) {\n        edges {\n          cursor\n          node {\n            id\n            ...QuotedMessage\n            ...ThreadMessage\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n": types.NewestMessagesDocument,
    "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      message {\n        id\n        ...ThreadMessage\n        conversation {\n          id\n          ...ConversationRow\n        }\n      }\n      userErrors {\n        __typename\n        code\n        message\n        ... on StaleThread {\n          newMessages {\n            id\n          }\n        }\n        ... on ServiceWindowClosed {\n          closedAt\n        }\n      }\n    }\n  }\n": types.SendMessageDocument,
    "\n  fragment SentSince on Conversation {\n    id\n    messages(last: 40) {\n      edges {\n        node {\n          id\n          direction\n          occurredAt\n          sentBy {\n            id\n          }\n        }\n      }\n    }\n  }\n": types.SentSinceFragmentDoc,
    "\n  mutation ShowTyping($input: ConversationInput!) {\n    showTyping(input: $input) {\n      shown\n      userErrors {\n        message\n      }\n    }\n  }\n": types.ShowTypingDocument,
    "\n  query ConversationCounts {\n    conversationCounts {\n      mine\n      unassigned\n      all\n      unread\n      resolved\n      archived\n    }\n  }\n": types.ConversationCountsDocument,
    "\n  fragment ContactCard on Contact {\n    id\n    displayName\n    name\n    profileName\n    email\n    company\n    identities {\n      id\n      kind\n      value\n      isPrimary\n    }\n  }\n": types.ContactCardFragmentDoc,
    "\n  fragment ConversationFacts on Conversation {\n    id\n    status\n    priority\n    serviceWindowClosesAt\n    createdAt\n    number {\n      id\n      name\n      displayPhoneNumber\n    }\n    assignee {\n      id\n      name\n    }\n  }\n": types.ConversationFactsFragmentDoc,
    "\n  query DetailsPane($id: ID!) {\n    conversation(id: $id) {\n      id\n      ...ConversationFacts\n      contact {\n        id\n        ...ContactCard\n        ...PastConversations\n      }\n    }\n  }\n": types.DetailsPaneDocument,
    "\n  fragment MediaGallery on Conversation {\n    id\n    messages(last: 40) {\n      edges {\n        node {\n          id\n          media {\n            id\n            kind\n            fileName\n            url\n          }\n        }\n      }\n    }\n  }\n": types.MediaGalleryFragmentDoc,
    "\n  fragment PastConversations on Contact {\n    id\n    conversations {\n      id\n      status\n      lastMessageAt\n      number {\n        id\n        name\n      }\n    }\n  }\n": types.PastConversationsFragmentDoc,
    "\n  mutation RenameContact($input: UpdateContactInput!) {\n    updateContact(input: $input) {\n      contact {\n        id\n        displayName\n        name\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RenameContactDocument,
    "\n  query ConversationList($filter: ConversationFilter!, $after: String) {\n    conversations(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          lastMessageAt\n          ...ConversationRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ConversationListDocument,
    "\n  fragment ConversationRow on Conversation {\n    id\n    status\n    priority\n    unreadCount\n    lastMessageAt\n    serviceWindowClosesAt\n    contact {\n      id\n      displayName\n    }\n    number {\n      id\n      name\n    }\n    assignee {\n      id\n      name\n    }\n    lastMessage {\n      id\n      ...LastLine\n    }\n  }\n": types.ConversationRowFragmentDoc,
    "\n  fragment LastLine on Message {\n    id\n    direction\n    status\n    playedAt\n    ...MessageSummary\n  }\n": types.LastLineFragmentDoc,
    "\n  query ListNumbers {\n    numbers {\n      id\n      name\n      displayPhoneNumber\n    }\n  }\n": types.ListNumbersDocument,
    "\n  query ThreadIds($id: ID!, $before: String) {\n    conversation(id: $id) {\n      id\n      messages(last: 40, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            occurredAt\n            conversation {\n              id\n            }\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n": types.ThreadIdsDocument,
    "\n  query EventContent($conversationId: ID!, $messageId: ID!) {\n    conversation(id: $conversationId) {\n      id\n      ...LiveConversation\n    }\n    message(id: $messageId) {\n      id\n      ...LiveMessage\n    }\n  }\n": types.EventContentDocument,
    "\n  fragment LiveConversation on Conversation {\n    id\n    ...ConversationRow\n    ...ConversationHeader\n  }\n": types.LiveConversationFragmentDoc,
    "\n  fragment LiveMessage on Message {\n    id\n    conversation {\n      id\n    }\n    ...ThreadMessage\n  }\n": types.LiveMessageFragmentDoc,
    "\n  fragment LiveEvent on TenantEvent {\n    cursor\n    type\n    conversationId\n    messageId\n    conversation {\n      id\n      ...LiveConversation\n    }\n    message {\n      id\n      ...LiveMessage\n    }\n  }\n": types.LiveEventFragmentDoc,
    "\n  subscription Presence {\n    presence {\n      agent {\n        id\n        name\n      }\n      conversationId\n      isTyping\n    }\n  }\n": types.PresenceDocument,
    "\n  fragment MessageSummary on Message {\n    id\n    type\n    text\n    isVoice\n    revokedAt\n    rawType\n    media {\n      id\n      kind\n      fileName\n    }\n    location {\n      name\n    }\n    contacts {\n      name\n    }\n    interactive {\n      body\n      chosen {\n        id\n        title\n      }\n    }\n    template {\n      name\n      body\n    }\n  }\n": types.MessageSummaryFragmentDoc,
    "\n  mutation ShowPresence($input: ShowPresenceInput!) {\n    showPresence(input: $input) {\n      shown\n      userErrors {\n        message\n      }\n    }\n  }\n": types.ShowPresenceDocument,
    "\n  subscription Events($after: String) {\n    events(after: $after) {\n      ...LiveEvent\n    }\n  }\n": types.EventsDocument,
    "\n  query EventCursor {\n    eventCursor\n  }\n": types.EventCursorDocument,
    "\n  fragment ContactCards on SharedContact {\n    name\n    phones\n    emails\n    organisation\n  }\n": types.ContactCardsFragmentDoc,
    "\n  fragment InteractiveContent on Interactive {\n    kind\n    header\n    body\n    footer\n    options {\n      id\n      title\n      description\n    }\n    chosen {\n      id\n      title\n      description\n    }\n  }\n": types.InteractiveContentFragmentDoc,
    "\n  fragment LocationContent on Location {\n    latitude\n    longitude\n    name\n    address\n  }\n": types.LocationContentFragmentDoc,
    "\n  fragment MediaContent on Media {\n    id\n    kind\n    mimeType\n    sizeBytes\n    fileName\n    state\n    failure\n    url\n  }\n": types.MediaContentFragmentDoc,
    "\n  mutation RetryMediaDownload($input: RetryMediaDownloadInput!) {\n    retryMediaDownload(input: $input) {\n      media {\n        id\n        ...MediaContent\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RetryMediaDownloadDocument,
    "\n  fragment OrderContent on Order {\n    catalogId\n    text\n    items {\n      productRetailerId\n      quantity\n      itemPrice\n      currency\n    }\n  }\n": types.OrderContentFragmentDoc,
    "\n  fragment ReferralCard on Referral {\n    sourceType\n    sourceUrl\n    headline\n    body\n  }\n": types.ReferralCardFragmentDoc,
    "\n  fragment TemplateBubble on TemplateContent {\n    name\n    language\n    header\n    body\n    footer\n    buttons\n  }\n": types.TemplateBubbleFragmentDoc,
    "\n  fragment ConversationHeader on Conversation {\n    id\n    serviceWindowClosesAt\n    contact {\n      id\n      displayName\n      phoneNumber\n    }\n    number {\n      id\n      name\n      health\n    }\n    ...ConversationState\n  }\n": types.ConversationHeaderFragmentDoc,
    "\n  fragment FailureNote on Message {\n    id\n    status\n    failure {\n      code\n      title\n      advice\n      detail\n      retryable\n    }\n  }\n": types.FailureNoteFragmentDoc,
    "\n  fragment MessageContent on Message {\n    id\n    type\n    text\n    revokedAt\n    isVoice\n    rawType\n    raw\n    media {\n      id\n      ...MediaContent\n    }\n    location {\n      ...LocationContent\n    }\n    contacts {\n      ...ContactCards\n    }\n    interactive {\n      ...InteractiveContent\n    }\n    order {\n      ...OrderContent\n    }\n    referral {\n      ...ReferralCard\n    }\n    template {\n      ...TemplateBubble\n    }\n  }\n": types.MessageContentFragmentDoc,
    "\n  fragment MessageInfo on Message {\n    id\n    type\n    rawType\n    status\n    createdAt\n    occurredAt\n    sentAt\n    deliveredAt\n    readAt\n    playedAt\n    editedAt\n    revokedAt\n    failure {\n      code\n      title\n      detail\n    }\n    sentBy {\n      id\n      name\n    }\n  }\n": types.MessageInfoFragmentDoc,
    "\n  fragment MessageMenu on Message {\n    id\n    text\n    direction\n    revokedAt\n    conversation {\n      id\n    }\n    failure {\n      retryable\n    }\n    ...MessageInfo\n  }\n": types.MessageMenuFragmentDoc,
    "\n  fragment QuotedMessage on Message {\n    id\n    direction\n    sentBy {\n      id\n      name\n    }\n    ...MessageSummary\n  }\n": types.QuotedMessageFragmentDoc,
    "\n  fragment ReactionChips on Message {\n    id\n    reactions {\n      direction\n      emoji\n      agent {\n        id\n        name\n      }\n    }\n  }\n": types.ReactionChipsFragmentDoc,
    "\n  query OneMessage($id: ID!) {\n    message(id: $id) {\n      id\n      ...ThreadMessage\n    }\n  }\n": types.OneMessageDocument,
    "\n  fragment ThreadMessage on Message {\n    id\n    clientMessageId\n    direction\n    type\n    status\n    occurredAt\n    editedAt\n    revokedAt\n    playedAt\n    isForwarded\n    sentBy {\n      id\n      name\n    }\n    replyTo {\n      id\n      ...QuotedMessage\n    }\n    ...MessageContent\n    ...MessageSummary\n    ...ReactionChips\n    ...FailureNote\n    ...MessageMenu\n  }\n": types.ThreadMessageFragmentDoc,
    "\n  query ThreadPane($id: ID!, $before: String) {\n    conversation(id: $id) {\n      id\n      ...ConversationHeader\n      ...Thread\n    }\n  }\n": types.ThreadPaneDocument,
    "\n  fragment Thread on Conversation {\n    id\n    unreadCount\n    viewerCanReply\n    contact {\n      id\n      displayName\n    }\n    messages(last: 40, before: $before) {\n      edges {\n        cursor\n        node {\n          id\n          ...ThreadMessage\n        }\n      }\n      pageInfo {\n        hasPreviousPage\n        startCursor\n      }\n    }\n    ...Composer\n  }\n": types.ThreadFragmentDoc,
    "\n  mutation MarkRead($input: MarkConversationReadInput!) {\n    markConversationRead(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        unreadCount\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.MarkReadDocument,
    "\n  mutation ReactToMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      message {\n        id\n        replyTo {\n          id\n          ...ReactionChips\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.ReactToMessageDocument,
    "\n  mutation RetryMessage($input: RetryMessageInput!) {\n    retryMessage(input: $input) {\n      message {\n        id\n        conversation {\n          id\n          ...ConversationRow\n        }\n        ...ThreadMessage\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.RetryMessageDocument,
    "\n  query LedgerCounts {\n    ledgerCounts {\n      outcome\n      count\n    }\n  }\n": types.LedgerCountsDocument,
    "\n  fragment LedgerDrawer on LedgerItem {\n    id\n    deliveryId\n    position\n    outcome\n    reason\n    raw\n    receivedAt\n    decidedAt\n  }\n": types.LedgerDrawerFragmentDoc,
    "\n  query LedgerNumbers {\n    numbers {\n      id\n      name\n    }\n  }\n": types.LedgerNumbersDocument,
    "\n  query LedgerProofs {\n    ledgerProofs(first: 14) {\n      day\n      received\n      accounted\n      isComplete\n      provedAt\n    }\n  }\n": types.LedgerProofsDocument,
    "\n  fragment LedgerRow on LedgerItem {\n    id\n    kind\n    key\n    outcome\n    reason\n    phoneNumberId\n    receivedAt\n    number {\n      id\n      name\n    }\n    ...ReplayButton\n    ...LedgerDrawer\n  }\n": types.LedgerRowFragmentDoc,
    "\n  query LedgerTable($filter: LedgerFilter!, $after: String) {\n    ledgerItems(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...LedgerRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.LedgerTableDocument,
    "\n  fragment ReplayButton on LedgerItem {\n    id\n    outcome\n  }\n": types.ReplayButtonFragmentDoc,
    "\n  mutation ReplayLedgerItem($input: ReplayLedgerItemInput!) {\n    replayLedgerItem(input: $input) {\n      item {\n        id\n        outcome\n        reason\n        decidedAt\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.ReplayLedgerItemDocument,
    "\n  mutation ConnectNumber($input: ConnectNumberInput!) {\n    connectNumber(input: $input) {\n      number {\n        id\n        ...NumberCard\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": types.ConnectNumberDocument,
    "\n  fragment DeactivateNumber on Number {\n    id\n    name\n    displayPhoneNumber\n  }\n": types.DeactivateNumberFragmentDoc,
    "\n  mutation Deactivate($input: DeactivateNumberInput!) {\n    deactivateNumber(input: $input) {\n      number {\n        id\n        ...NumberCard\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.DeactivateDocument,
    "\n  fragment EditNumber on Number {\n    id\n    name\n    maxMessagesPerSecond\n    accessTokenHint\n  }\n": types.EditNumberFragmentDoc,
    "\n  mutation UpdateNumber($input: UpdateNumberInput!) {\n    updateNumber(input: $input) {\n      number {\n        id\n        ...NumberCard\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": types.UpdateNumberDocument,
    "\n  fragment NumberCard on Number {\n    id\n    name\n    displayPhoneNumber\n    phoneNumberId\n    wabaId\n    isActive\n    health\n    pausedReason\n    maxMessagesPerSecond\n    accessTokenHint\n    lastWebhookAt\n    webhookUrl\n    verifyToken\n    ...EditNumber\n    ...DeactivateNumber\n  }\n": types.NumberCardFragmentDoc,
    "\n  query NumbersPage {\n    numbers {\n      id\n      ...NumberCard\n    }\n  }\n": types.NumbersPageDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      session {\n        accessToken\n        expiresAt\n      }\n      mfaRequired\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation RefreshSession {\n    refreshSession(input: {}) {\n      session {\n        accessToken\n        expiresAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.RefreshSessionDocument,
    "\n  mutation SignOut {\n    signOut(input: {}) {\n      signedOut\n      userErrors {\n        message\n      }\n    }\n  }\n": types.SignOutDocument,
    "\n  fragment ViewerContext on Viewer {\n    agent {\n      id\n      name\n      email\n      level\n    }\n    tenant {\n      id\n      name\n      slug\n    }\n    isPlatformAdmin\n    permissions\n  }\n": types.ViewerContextFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shell {\n    viewer {\n      ...ViewerContext\n    }\n    eventCursor\n  }\n"): (typeof documents)["\n  query Shell {\n    viewer {\n      ...ViewerContext\n    }\n    eventCursor\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AssignableAgents {\n    agents {\n      id\n      name\n      isActive\n    }\n  }\n"): (typeof documents)["\n  query AssignableAgents {\n    agents {\n      id\n      name\n      isActive\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConversationState on Conversation {\n    id\n    status\n    priority\n    unreadCount\n    assignee {\n      id\n      name\n    }\n    viewerCanReply\n    viewerCanAssign\n    viewerCanResolve\n  }\n"): (typeof documents)["\n  fragment ConversationState on Conversation {\n    id\n    status\n    priority\n    unreadCount\n    assignee {\n      id\n      name\n    }\n    viewerCanReply\n    viewerCanAssign\n    viewerCanResolve\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Assign($input: AssignConversationInput!) {\n    result: assignConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation Assign($input: AssignConversationInput!) {\n    result: assignConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Resolve($input: ConversationInput!) {\n    result: resolveConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation Resolve($input: ConversationInput!) {\n    result: resolveConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Reopen($input: ConversationInput!) {\n    result: reopenConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation Reopen($input: ConversationInput!) {\n    result: reopenConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Archive($input: ConversationInput!) {\n    result: archiveConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation Archive($input: ConversationInput!) {\n    result: archiveConversation(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPriority($input: SetConversationPriorityInput!) {\n    result: setConversationPriority(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetPriority($input: SetConversationPriorityInput!) {\n    result: setConversationPriority(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkUnread($input: MarkConversationReadInput!) {\n    result: markConversationRead(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MarkUnread($input: MarkConversationReadInput!) {\n    result: markConversationRead(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        ...ConversationState\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneComposer($id: ID!) {\n    conversation(id: $id) {\n      id\n      ...Composer\n      messages(last: 40) {\n        edges {\n          cursor\n          node {\n            id\n            ...ThreadMessage\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OneComposer($id: ID!) {\n    conversation(id: $id) {\n      id\n      ...Composer\n      messages(last: 40) {\n        edges {\n          cursor\n          node {\n            id\n            ...ThreadMessage\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Composer on Conversation {\n    id\n    serviceWindowClosesAt\n    viewerCanReply\n    contact {\n      id\n      displayName\n    }\n    number {\n      id\n      name\n      health\n      pausedReason\n    }\n  }\n"): (typeof documents)["\n  fragment Composer on Conversation {\n    id\n    serviceWindowClosesAt\n    viewerCanReply\n    contact {\n      id\n      displayName\n    }\n    number {\n      id\n      name\n      health\n      pausedReason\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewestMessages($id: ID!) {\n    conversation(id: $id) {\n      id\n      messages(last: 3) {\n        edges {\n          cursor\n          node {\n            id\n            ...QuotedMessage\n            ...ThreadMessage\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query NewestMessages($id: ID!) {\n    conversation(id: $id) {\n      id\n      messages(last: 3) {\n        edges {\n          cursor\n          node {\n            id\n            ...QuotedMessage\n            ...ThreadMessage\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      message {\n        id\n        ...ThreadMessage\n        conversation {\n          id\n          ...ConversationRow\n        }\n      }\n      userErrors {\n        __typename\n        code\n        message\n        ... on StaleThread {\n          newMessages {\n            id\n          }\n        }\n        ... on ServiceWindowClosed {\n          closedAt\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      message {\n        id\n        ...ThreadMessage\n        conversation {\n          id\n          ...ConversationRow\n        }\n      }\n      userErrors {\n        __typename\n        code\n        message\n        ... on StaleThread {\n          newMessages {\n            id\n          }\n        }\n        ... on ServiceWindowClosed {\n          closedAt\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SentSince on Conversation {\n    id\n    messages(last: 40) {\n      edges {\n        node {\n          id\n          direction\n          occurredAt\n          sentBy {\n            id\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment SentSince on Conversation {\n    id\n    messages(last: 40) {\n      edges {\n        node {\n          id\n          direction\n          occurredAt\n          sentBy {\n            id\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ShowTyping($input: ConversationInput!) {\n    showTyping(input: $input) {\n      shown\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ShowTyping($input: ConversationInput!) {\n    showTyping(input: $input) {\n      shown\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConversationCounts {\n    conversationCounts {\n      mine\n      unassigned\n      all\n      unread\n      resolved\n      archived\n    }\n  }\n"): (typeof documents)["\n  query ConversationCounts {\n    conversationCounts {\n      mine\n      unassigned\n      all\n      unread\n      resolved\n      archived\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContactCard on Contact {\n    id\n    displayName\n    name\n    profileName\n    email\n    company\n    identities {\n      id\n      kind\n      value\n      isPrimary\n    }\n  }\n"): (typeof documents)["\n  fragment ContactCard on Contact {\n    id\n    displayName\n    name\n    profileName\n    email\n    company\n    identities {\n      id\n      kind\n      value\n      isPrimary\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConversationFacts on Conversation {\n    id\n    status\n    priority\n    serviceWindowClosesAt\n    createdAt\n    number {\n      id\n      name\n      displayPhoneNumber\n    }\n    assignee {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment ConversationFacts on Conversation {\n    id\n    status\n    priority\n    serviceWindowClosesAt\n    createdAt\n    number {\n      id\n      name\n      displayPhoneNumber\n    }\n    assignee {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DetailsPane($id: ID!) {\n    conversation(id: $id) {\n      id\n      ...ConversationFacts\n      contact {\n        id\n        ...ContactCard\n        ...PastConversations\n      }\n    }\n  }\n"): (typeof documents)["\n  query DetailsPane($id: ID!) {\n    conversation(id: $id) {\n      id\n      ...ConversationFacts\n      contact {\n        id\n        ...ContactCard\n        ...PastConversations\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MediaGallery on Conversation {\n    id\n    messages(last: 40) {\n      edges {\n        node {\n          id\n          media {\n            id\n            kind\n            fileName\n            url\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment MediaGallery on Conversation {\n    id\n    messages(last: 40) {\n      edges {\n        node {\n          id\n          media {\n            id\n            kind\n            fileName\n            url\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PastConversations on Contact {\n    id\n    conversations {\n      id\n      status\n      lastMessageAt\n      number {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PastConversations on Contact {\n    id\n    conversations {\n      id\n      status\n      lastMessageAt\n      number {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameContact($input: UpdateContactInput!) {\n    updateContact(input: $input) {\n      contact {\n        id\n        displayName\n        name\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RenameContact($input: UpdateContactInput!) {\n    updateContact(input: $input) {\n      contact {\n        id\n        displayName\n        name\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConversationList($filter: ConversationFilter!, $after: String) {\n    conversations(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          lastMessageAt\n          ...ConversationRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConversationList($filter: ConversationFilter!, $after: String) {\n    conversations(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          lastMessageAt\n          ...ConversationRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConversationRow on Conversation {\n    id\n    status\n    priority\n    unreadCount\n    lastMessageAt\n    serviceWindowClosesAt\n    contact {\n      id\n      displayName\n    }\n    number {\n      id\n      name\n    }\n    assignee {\n      id\n      name\n    }\n    lastMessage {\n      id\n      ...LastLine\n    }\n  }\n"): (typeof documents)["\n  fragment ConversationRow on Conversation {\n    id\n    status\n    priority\n    unreadCount\n    lastMessageAt\n    serviceWindowClosesAt\n    contact {\n      id\n      displayName\n    }\n    number {\n      id\n      name\n    }\n    assignee {\n      id\n      name\n    }\n    lastMessage {\n      id\n      ...LastLine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LastLine on Message {\n    id\n    direction\n    status\n    playedAt\n    ...MessageSummary\n  }\n"): (typeof documents)["\n  fragment LastLine on Message {\n    id\n    direction\n    status\n    playedAt\n    ...MessageSummary\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListNumbers {\n    numbers {\n      id\n      name\n      displayPhoneNumber\n    }\n  }\n"): (typeof documents)["\n  query ListNumbers {\n    numbers {\n      id\n      name\n      displayPhoneNumber\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ThreadIds($id: ID!, $before: String) {\n    conversation(id: $id) {\n      id\n      messages(last: 40, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            occurredAt\n            conversation {\n              id\n            }\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ThreadIds($id: ID!, $before: String) {\n    conversation(id: $id) {\n      id\n      messages(last: 40, before: $before) {\n        edges {\n          cursor\n          node {\n            id\n            occurredAt\n            conversation {\n              id\n            }\n          }\n        }\n        pageInfo {\n          hasPreviousPage\n          startCursor\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EventContent($conversationId: ID!, $messageId: ID!) {\n    conversation(id: $conversationId) {\n      id\n      ...LiveConversation\n    }\n    message(id: $messageId) {\n      id\n      ...LiveMessage\n    }\n  }\n"): (typeof documents)["\n  query EventContent($conversationId: ID!, $messageId: ID!) {\n    conversation(id: $conversationId) {\n      id\n      ...LiveConversation\n    }\n    message(id: $messageId) {\n      id\n      ...LiveMessage\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LiveConversation on Conversation {\n    id\n    ...ConversationRow\n    ...ConversationHeader\n  }\n"): (typeof documents)["\n  fragment LiveConversation on Conversation {\n    id\n    ...ConversationRow\n    ...ConversationHeader\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LiveMessage on Message {\n    id\n    conversation {\n      id\n    }\n    ...ThreadMessage\n  }\n"): (typeof documents)["\n  fragment LiveMessage on Message {\n    id\n    conversation {\n      id\n    }\n    ...ThreadMessage\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LiveEvent on TenantEvent {\n    cursor\n    type\n    conversationId\n    messageId\n    conversation {\n      id\n      ...LiveConversation\n    }\n    message {\n      id\n      ...LiveMessage\n    }\n  }\n"): (typeof documents)["\n  fragment LiveEvent on TenantEvent {\n    cursor\n    type\n    conversationId\n    messageId\n    conversation {\n      id\n      ...LiveConversation\n    }\n    message {\n      id\n      ...LiveMessage\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Presence {\n    presence {\n      agent {\n        id\n        name\n      }\n      conversationId\n      isTyping\n    }\n  }\n"): (typeof documents)["\n  subscription Presence {\n    presence {\n      agent {\n        id\n        name\n      }\n      conversationId\n      isTyping\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MessageSummary on Message {\n    id\n    type\n    text\n    isVoice\n    revokedAt\n    rawType\n    media {\n      id\n      kind\n      fileName\n    }\n    location {\n      name\n    }\n    contacts {\n      name\n    }\n    interactive {\n      body\n      chosen {\n        id\n        title\n      }\n    }\n    template {\n      name\n      body\n    }\n  }\n"): (typeof documents)["\n  fragment MessageSummary on Message {\n    id\n    type\n    text\n    isVoice\n    revokedAt\n    rawType\n    media {\n      id\n      kind\n      fileName\n    }\n    location {\n      name\n    }\n    contacts {\n      name\n    }\n    interactive {\n      body\n      chosen {\n        id\n        title\n      }\n    }\n    template {\n      name\n      body\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ShowPresence($input: ShowPresenceInput!) {\n    showPresence(input: $input) {\n      shown\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ShowPresence($input: ShowPresenceInput!) {\n    showPresence(input: $input) {\n      shown\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Events($after: String) {\n    events(after: $after) {\n      ...LiveEvent\n    }\n  }\n"): (typeof documents)["\n  subscription Events($after: String) {\n    events(after: $after) {\n      ...LiveEvent\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EventCursor {\n    eventCursor\n  }\n"): (typeof documents)["\n  query EventCursor {\n    eventCursor\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContactCards on SharedContact {\n    name\n    phones\n    emails\n    organisation\n  }\n"): (typeof documents)["\n  fragment ContactCards on SharedContact {\n    name\n    phones\n    emails\n    organisation\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InteractiveContent on Interactive {\n    kind\n    header\n    body\n    footer\n    options {\n      id\n      title\n      description\n    }\n    chosen {\n      id\n      title\n      description\n    }\n  }\n"): (typeof documents)["\n  fragment InteractiveContent on Interactive {\n    kind\n    header\n    body\n    footer\n    options {\n      id\n      title\n      description\n    }\n    chosen {\n      id\n      title\n      description\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LocationContent on Location {\n    latitude\n    longitude\n    name\n    address\n  }\n"): (typeof documents)["\n  fragment LocationContent on Location {\n    latitude\n    longitude\n    name\n    address\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MediaContent on Media {\n    id\n    kind\n    mimeType\n    sizeBytes\n    fileName\n    state\n    failure\n    url\n  }\n"): (typeof documents)["\n  fragment MediaContent on Media {\n    id\n    kind\n    mimeType\n    sizeBytes\n    fileName\n    state\n    failure\n    url\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryMediaDownload($input: RetryMediaDownloadInput!) {\n    retryMediaDownload(input: $input) {\n      media {\n        id\n        ...MediaContent\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RetryMediaDownload($input: RetryMediaDownloadInput!) {\n    retryMediaDownload(input: $input) {\n      media {\n        id\n        ...MediaContent\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderContent on Order {\n    catalogId\n    text\n    items {\n      productRetailerId\n      quantity\n      itemPrice\n      currency\n    }\n  }\n"): (typeof documents)["\n  fragment OrderContent on Order {\n    catalogId\n    text\n    items {\n      productRetailerId\n      quantity\n      itemPrice\n      currency\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReferralCard on Referral {\n    sourceType\n    sourceUrl\n    headline\n    body\n  }\n"): (typeof documents)["\n  fragment ReferralCard on Referral {\n    sourceType\n    sourceUrl\n    headline\n    body\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TemplateBubble on TemplateContent {\n    name\n    language\n    header\n    body\n    footer\n    buttons\n  }\n"): (typeof documents)["\n  fragment TemplateBubble on TemplateContent {\n    name\n    language\n    header\n    body\n    footer\n    buttons\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConversationHeader on Conversation {\n    id\n    serviceWindowClosesAt\n    contact {\n      id\n      displayName\n      phoneNumber\n    }\n    number {\n      id\n      name\n      health\n    }\n    ...ConversationState\n  }\n"): (typeof documents)["\n  fragment ConversationHeader on Conversation {\n    id\n    serviceWindowClosesAt\n    contact {\n      id\n      displayName\n      phoneNumber\n    }\n    number {\n      id\n      name\n      health\n    }\n    ...ConversationState\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FailureNote on Message {\n    id\n    status\n    failure {\n      code\n      title\n      advice\n      detail\n      retryable\n    }\n  }\n"): (typeof documents)["\n  fragment FailureNote on Message {\n    id\n    status\n    failure {\n      code\n      title\n      advice\n      detail\n      retryable\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MessageContent on Message {\n    id\n    type\n    text\n    revokedAt\n    isVoice\n    rawType\n    raw\n    media {\n      id\n      ...MediaContent\n    }\n    location {\n      ...LocationContent\n    }\n    contacts {\n      ...ContactCards\n    }\n    interactive {\n      ...InteractiveContent\n    }\n    order {\n      ...OrderContent\n    }\n    referral {\n      ...ReferralCard\n    }\n    template {\n      ...TemplateBubble\n    }\n  }\n"): (typeof documents)["\n  fragment MessageContent on Message {\n    id\n    type\n    text\n    revokedAt\n    isVoice\n    rawType\n    raw\n    media {\n      id\n      ...MediaContent\n    }\n    location {\n      ...LocationContent\n    }\n    contacts {\n      ...ContactCards\n    }\n    interactive {\n      ...InteractiveContent\n    }\n    order {\n      ...OrderContent\n    }\n    referral {\n      ...ReferralCard\n    }\n    template {\n      ...TemplateBubble\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MessageInfo on Message {\n    id\n    type\n    rawType\n    status\n    createdAt\n    occurredAt\n    sentAt\n    deliveredAt\n    readAt\n    playedAt\n    editedAt\n    revokedAt\n    failure {\n      code\n      title\n      detail\n    }\n    sentBy {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment MessageInfo on Message {\n    id\n    type\n    rawType\n    status\n    createdAt\n    occurredAt\n    sentAt\n    deliveredAt\n    readAt\n    playedAt\n    editedAt\n    revokedAt\n    failure {\n      code\n      title\n      detail\n    }\n    sentBy {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MessageMenu on Message {\n    id\n    text\n    direction\n    revokedAt\n    conversation {\n      id\n    }\n    failure {\n      retryable\n    }\n    ...MessageInfo\n  }\n"): (typeof documents)["\n  fragment MessageMenu on Message {\n    id\n    text\n    direction\n    revokedAt\n    conversation {\n      id\n    }\n    failure {\n      retryable\n    }\n    ...MessageInfo\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment QuotedMessage on Message {\n    id\n    direction\n    sentBy {\n      id\n      name\n    }\n    ...MessageSummary\n  }\n"): (typeof documents)["\n  fragment QuotedMessage on Message {\n    id\n    direction\n    sentBy {\n      id\n      name\n    }\n    ...MessageSummary\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReactionChips on Message {\n    id\n    reactions {\n      direction\n      emoji\n      agent {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ReactionChips on Message {\n    id\n    reactions {\n      direction\n      emoji\n      agent {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OneMessage($id: ID!) {\n    message(id: $id) {\n      id\n      ...ThreadMessage\n    }\n  }\n"): (typeof documents)["\n  query OneMessage($id: ID!) {\n    message(id: $id) {\n      id\n      ...ThreadMessage\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ThreadMessage on Message {\n    id\n    clientMessageId\n    direction\n    type\n    status\n    occurredAt\n    editedAt\n    revokedAt\n    playedAt\n    isForwarded\n    sentBy {\n      id\n      name\n    }\n    replyTo {\n      id\n      ...QuotedMessage\n    }\n    ...MessageContent\n    ...MessageSummary\n    ...ReactionChips\n    ...FailureNote\n    ...MessageMenu\n  }\n"): (typeof documents)["\n  fragment ThreadMessage on Message {\n    id\n    clientMessageId\n    direction\n    type\n    status\n    occurredAt\n    editedAt\n    revokedAt\n    playedAt\n    isForwarded\n    sentBy {\n      id\n      name\n    }\n    replyTo {\n      id\n      ...QuotedMessage\n    }\n    ...MessageContent\n    ...MessageSummary\n    ...ReactionChips\n    ...FailureNote\n    ...MessageMenu\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ThreadPane($id: ID!, $before: String) {\n    conversation(id: $id) {\n      id\n      ...ConversationHeader\n      ...Thread\n    }\n  }\n"): (typeof documents)["\n  query ThreadPane($id: ID!, $before: String) {\n    conversation(id: $id) {\n      id\n      ...ConversationHeader\n      ...Thread\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Thread on Conversation {\n    id\n    unreadCount\n    viewerCanReply\n    contact {\n      id\n      displayName\n    }\n    messages(last: 40, before: $before) {\n      edges {\n        cursor\n        node {\n          id\n          ...ThreadMessage\n        }\n      }\n      pageInfo {\n        hasPreviousPage\n        startCursor\n      }\n    }\n    ...Composer\n  }\n"): (typeof documents)["\n  fragment Thread on Conversation {\n    id\n    unreadCount\n    viewerCanReply\n    contact {\n      id\n      displayName\n    }\n    messages(last: 40, before: $before) {\n      edges {\n        cursor\n        node {\n          id\n          ...ThreadMessage\n        }\n      }\n      pageInfo {\n        hasPreviousPage\n        startCursor\n      }\n    }\n    ...Composer\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkRead($input: MarkConversationReadInput!) {\n    markConversationRead(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        unreadCount\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MarkRead($input: MarkConversationReadInput!) {\n    markConversationRead(input: $input) {\n      __typename\n      conversation {\n        __typename\n        id\n        unreadCount\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReactToMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      message {\n        id\n        replyTo {\n          id\n          ...ReactionChips\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReactToMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      message {\n        id\n        replyTo {\n          id\n          ...ReactionChips\n        }\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryMessage($input: RetryMessageInput!) {\n    retryMessage(input: $input) {\n      message {\n        id\n        conversation {\n          id\n          ...ConversationRow\n        }\n        ...ThreadMessage\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RetryMessage($input: RetryMessageInput!) {\n    retryMessage(input: $input) {\n      message {\n        id\n        conversation {\n          id\n          ...ConversationRow\n        }\n        ...ThreadMessage\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LedgerCounts {\n    ledgerCounts {\n      outcome\n      count\n    }\n  }\n"): (typeof documents)["\n  query LedgerCounts {\n    ledgerCounts {\n      outcome\n      count\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LedgerDrawer on LedgerItem {\n    id\n    deliveryId\n    position\n    outcome\n    reason\n    raw\n    receivedAt\n    decidedAt\n  }\n"): (typeof documents)["\n  fragment LedgerDrawer on LedgerItem {\n    id\n    deliveryId\n    position\n    outcome\n    reason\n    raw\n    receivedAt\n    decidedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LedgerNumbers {\n    numbers {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query LedgerNumbers {\n    numbers {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LedgerProofs {\n    ledgerProofs(first: 14) {\n      day\n      received\n      accounted\n      isComplete\n      provedAt\n    }\n  }\n"): (typeof documents)["\n  query LedgerProofs {\n    ledgerProofs(first: 14) {\n      day\n      received\n      accounted\n      isComplete\n      provedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LedgerRow on LedgerItem {\n    id\n    kind\n    key\n    outcome\n    reason\n    phoneNumberId\n    receivedAt\n    number {\n      id\n      name\n    }\n    ...ReplayButton\n    ...LedgerDrawer\n  }\n"): (typeof documents)["\n  fragment LedgerRow on LedgerItem {\n    id\n    kind\n    key\n    outcome\n    reason\n    phoneNumberId\n    receivedAt\n    number {\n      id\n      name\n    }\n    ...ReplayButton\n    ...LedgerDrawer\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LedgerTable($filter: LedgerFilter!, $after: String) {\n    ledgerItems(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...LedgerRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query LedgerTable($filter: LedgerFilter!, $after: String) {\n    ledgerItems(first: 50, after: $after, filter: $filter) {\n      edges {\n        cursor\n        node {\n          id\n          ...LedgerRow\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReplayButton on LedgerItem {\n    id\n    outcome\n  }\n"): (typeof documents)["\n  fragment ReplayButton on LedgerItem {\n    id\n    outcome\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplayLedgerItem($input: ReplayLedgerItemInput!) {\n    replayLedgerItem(input: $input) {\n      item {\n        id\n        outcome\n        reason\n        decidedAt\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReplayLedgerItem($input: ReplayLedgerItemInput!) {\n    replayLedgerItem(input: $input) {\n      item {\n        id\n        outcome\n        reason\n        decidedAt\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConnectNumber($input: ConnectNumberInput!) {\n    connectNumber(input: $input) {\n      number {\n        id\n        ...NumberCard\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConnectNumber($input: ConnectNumberInput!) {\n    connectNumber(input: $input) {\n      number {\n        id\n        ...NumberCard\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeactivateNumber on Number {\n    id\n    name\n    displayPhoneNumber\n  }\n"): (typeof documents)["\n  fragment DeactivateNumber on Number {\n    id\n    name\n    displayPhoneNumber\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Deactivate($input: DeactivateNumberInput!) {\n    deactivateNumber(input: $input) {\n      number {\n        id\n        ...NumberCard\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation Deactivate($input: DeactivateNumberInput!) {\n    deactivateNumber(input: $input) {\n      number {\n        id\n        ...NumberCard\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EditNumber on Number {\n    id\n    name\n    maxMessagesPerSecond\n    accessTokenHint\n  }\n"): (typeof documents)["\n  fragment EditNumber on Number {\n    id\n    name\n    maxMessagesPerSecond\n    accessTokenHint\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateNumber($input: UpdateNumberInput!) {\n    updateNumber(input: $input) {\n      number {\n        id\n        ...NumberCard\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateNumber($input: UpdateNumberInput!) {\n    updateNumber(input: $input) {\n      number {\n        id\n        ...NumberCard\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NumberCard on Number {\n    id\n    name\n    displayPhoneNumber\n    phoneNumberId\n    wabaId\n    isActive\n    health\n    pausedReason\n    maxMessagesPerSecond\n    accessTokenHint\n    lastWebhookAt\n    webhookUrl\n    verifyToken\n    ...EditNumber\n    ...DeactivateNumber\n  }\n"): (typeof documents)["\n  fragment NumberCard on Number {\n    id\n    name\n    displayPhoneNumber\n    phoneNumberId\n    wabaId\n    isActive\n    health\n    pausedReason\n    maxMessagesPerSecond\n    accessTokenHint\n    lastWebhookAt\n    webhookUrl\n    verifyToken\n    ...EditNumber\n    ...DeactivateNumber\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NumbersPage {\n    numbers {\n      id\n      ...NumberCard\n    }\n  }\n"): (typeof documents)["\n  query NumbersPage {\n    numbers {\n      id\n      ...NumberCard\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      session {\n        accessToken\n        expiresAt\n      }\n      mfaRequired\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      session {\n        accessToken\n        expiresAt\n      }\n      mfaRequired\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshSession {\n    refreshSession(input: {}) {\n      session {\n        accessToken\n        expiresAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RefreshSession {\n    refreshSession(input: {}) {\n      session {\n        accessToken\n        expiresAt\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut(input: {}) {\n      signedOut\n      userErrors {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut(input: {}) {\n      signedOut\n      userErrors {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ViewerContext on Viewer {\n    agent {\n      id\n      name\n      email\n      level\n    }\n    tenant {\n      id\n      name\n      slug\n    }\n    isPlatformAdmin\n    permissions\n  }\n"): (typeof documents)["\n  fragment ViewerContext on Viewer {\n    agent {\n      id\n      name\n      email\n      level\n    }\n    tenant {\n      id\n      name\n      slug\n    }\n    isPlatformAdmin\n    permissions\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;