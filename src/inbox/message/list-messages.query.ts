import { Injectable } from '@nestjs/common';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import type { KeysetSource } from '../../platform/database/keyset-page.js';
import type { Connection } from '../../platform/graphql/connection.js';
import { listConnection } from '../../platform/graphql/list-connection.js';
import type { Message } from '../public/message.type.js';
import { MessageEntity } from './message.entity.js';

const NEWEST = { last: 50 };

@ArgsType()
export class ListMessagesArgs {
  @Field(() => Int, { nullable: true, description: '1 to 100, from the oldest on.' })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: '1 to 100, up to the newest; default 50.' })
  last?: number | null;

  @Field(() => String, { nullable: true })
  before?: string | null;
}

/** A page of a conversation that the actor may see, newest last; hidden rows are left out. */
@Injectable()
export class ListMessages {
  constructor(private readonly database: Database) {}

  execute(
    actor: Actor,
    conversationId: string,
    args: ListMessagesArgs,
  ): Promise<Connection<Message>> {
    const isForward = args.first != null || args.after != null;
    const request = isForward || args.last != null ? args : { ...args, ...NEWEST };
    const source = messagesSource(actor, conversationId);
    return listConnection(this.database, actor, MessageEntity, source, request);
  }
}

function messagesSource(actor: Actor, conversationId: string): KeysetSource {
  return {
    from: 'messages m',
    where: 'm.tenant_id = $1 and m.conversation_id = $2 and not m.is_hidden',
    params: [actor.tenantId, conversationId],
    sortColumn: 'm.occurred_at',
    idColumn: 'm.id',
    isDescending: false,
  };
}
