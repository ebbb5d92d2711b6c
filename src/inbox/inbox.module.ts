import { Module, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { AgentsModule } from '../agents/agents.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { PermissionRegistry } from '../platform/auth/ability.js';
import { EventAudience } from '../platform/events/event-audience.js';
import { WhatsappListeners } from '../whatsapp/public/listeners.js';
import { WhatsappModule } from '../whatsapp/whatsapp.module.js';
import { AgentLoader } from './conversation/agent-loader.js';
import { ArchiveConversation } from './conversation/archive-conversation.js';
import { AssignConversation } from './conversation/assign-conversation.js';
import { ChangeConversation } from './conversation/change-conversation.js';
import { ConversationChangesResolver } from './conversation/conversation-changes.resolver.js';
import { ConversationContactResolver } from './conversation/conversation-contact.resolver.js';
import { ConversationFieldsResolver } from './conversation/conversation-fields.resolver.js';
import { ConversationLoader } from './conversation/conversation-loader.js';
import { ConversationTrail } from './conversation/conversation-trail.js';
import { ConversationResolver } from './conversation/conversation.resolver.js';
import { CountConversations } from './conversation/count-conversations.query.js';
import { ListConversations } from './conversation/list-conversations.query.js';
import { MarkConversationRead } from './conversation/mark-conversation-read.js';
import { ReopenConversation } from './conversation/reopen-conversation.js';
import { ResolveConversation } from './conversation/resolve-conversation.js';
import { SetConversationPriority } from './conversation/set-conversation-priority.js';
import { ShowTyping } from './conversation/show-typing.js';
import { StartConversation } from './conversation/start-conversation.js';
import { inboxPermissions } from './inbox.permissions.js';
import { DownloadMediaHandler } from './jobs/download-media.handler.js';
import { HydrateEvents } from './live/hydrate-events.js';
import { LiveResolver } from './live/live.resolver.js';
import { AcceptUploads } from './media/accept-uploads.js';
import { DownloadMedia } from './media/download-media.js';
import { LendMedia } from './media/lend-media.js';
import { MediaQueue } from './media/media-queue.js';
import { MediaTrail } from './media/media-trail.js';
import { MediaController } from './media/media.controller.js';
import { MediaResolver } from './media/media.resolver.js';
import { OpenMedia } from './media/open-media.js';
import { RetryMediaDownload } from './media/retry-media-download.js';
import { UploadMedia } from './media/upload-media.js';
import { ListMessages } from './message/list-messages.query.js';
import {
  MessageFieldsResolver,
  ReactionFieldsResolver,
} from './message/message-fields.resolver.js';
import { MessageLoader } from './message/message-loader.js';
import { MessageResolver } from './message/message.resolver.js';
import { QueueMessage } from './message/outgoing/queue-message.js';
import { ReceiveMessage } from './message/receive-message.js';
import { RecordDeliveryStatus } from './message/record-delivery-status.js';
import { RetryMessage } from './message/retry-message.js';
import { SendMessage } from './message/send-message.js';
import { PresenceResolver } from './presence/presence.resolver.js';
import { ShowPresence } from './presence/show-presence.js';

const conversation = [
  ConversationResolver,
  ConversationChangesResolver,
  ConversationContactResolver,
  ConversationFieldsResolver,
  ConversationLoader,
  AgentLoader,
  ListConversations,
  CountConversations,
  ConversationTrail,
  ChangeConversation,
  AssignConversation,
  ResolveConversation,
  ReopenConversation,
  ArchiveConversation,
  SetConversationPriority,
  MarkConversationRead,
  StartConversation,
  ShowTyping,
];

const message = [
  MessageResolver,
  MessageFieldsResolver,
  ReactionFieldsResolver,
  MessageLoader,
  ListMessages,
  SendMessage,
  RetryMessage,
  QueueMessage,
  ReceiveMessage,
  RecordDeliveryStatus,
];

const media = [
  AcceptUploads,
  UploadMedia,
  OpenMedia,
  MediaResolver,
  MediaQueue,
  MediaTrail,
  DownloadMedia,
  DownloadMediaHandler,
  RetryMediaDownload,
  LendMedia,
];

const live = [LiveResolver, HydrateEvents, PresenceResolver, ShowPresence];

@Module({
  imports: [AgentsModule, ContactsModule, WhatsappModule],
  controllers: [MediaController],
  providers: [...conversation, ...message, ...media, ...live],
})
export class InboxModule implements OnModuleInit {
  constructor(
    private readonly module: ModuleRef,
    private readonly permissions: PermissionRegistry,
    private readonly audience: EventAudience,
    private readonly whatsapp: WhatsappListeners,
  ) {}

  onModuleInit(): void {
    this.permissions.register(inboxPermissions);
    this.audience.register(this.module.get(HydrateEvents));
    this.whatsapp.onInbound(this.module.get(ReceiveMessage));
    this.whatsapp.onOutcome('INBOX', this.module.get(RecordDeliveryStatus));
    this.whatsapp.mediaLibrary(this.module.get(LendMedia));
  }
}
