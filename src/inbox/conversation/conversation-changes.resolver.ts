import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { refusable } from '../../platform/graphql/refusable.js';
import { Conversation } from '../public/conversation.type.js';
import { ArchiveConversation } from './archive-conversation.js';
import { AssignConversation, AssignConversationInput } from './assign-conversation.js';
import { ConversationInput, ConversationPayload } from './conversation.payload.js';
import { ReopenConversation } from './reopen-conversation.js';
import { ResolveConversation } from './resolve-conversation.js';
import {
  SetConversationPriority,
  SetConversationPriorityInput,
} from './set-conversation-priority.js';

const REFUSED = { conversation: null };

@Resolver(() => Conversation)
export class ConversationChangesResolver {
  constructor(
    private readonly assign: AssignConversation,
    private readonly resolve: ResolveConversation,
    private readonly reopen: ReopenConversation,
    private readonly archive: ArchiveConversation,
    private readonly setPriority: SetConversationPriority,
  ) {}

  @Mutation(() => ConversationPayload, { description: 'Makes it the business of an agent.' })
  assignConversation(@CurrentActor() actor: Actor, @Args('input') input: AssignConversationInput) {
    return refusable(() => this.assign.execute(actor, input), REFUSED);
  }

  @Mutation(() => ConversationPayload, { description: 'Nothing is left to do.' })
  resolveConversation(@CurrentActor() actor: Actor, @Args('input') input: ConversationInput) {
    return refusable(() => this.resolve.execute(actor, input), REFUSED);
  }

  @Mutation(() => ConversationPayload, { description: 'Something is left to do after all.' })
  reopenConversation(@CurrentActor() actor: Actor, @Args('input') input: ConversationInput) {
    return refusable(() => this.reopen.execute(actor, input), REFUSED);
  }

  @Mutation(() => ConversationPayload, { description: 'Puts it away.' })
  archiveConversation(@CurrentActor() actor: Actor, @Args('input') input: ConversationInput) {
    return refusable(() => this.archive.execute(actor, input), REFUSED);
  }

  @Mutation(() => ConversationPayload, { description: 'Says how soon it wants an answer.' })
  setConversationPriority(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetConversationPriorityInput,
  ) {
    return refusable(() => this.setPriority.execute(actor, input), REFUSED);
  }
}
