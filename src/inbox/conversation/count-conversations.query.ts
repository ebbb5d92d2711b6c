import { Injectable } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { readableConversations } from './readable-conversations.js';

@ObjectType({ description: 'How many conversations the viewer sees in each view.' })
export class ConversationCounts {
  @Field(() => Int, { description: 'Open and assigned to the viewer.' })
  mine: number;

  @Field(() => Int, { description: 'Open and of nobody.' })
  unassigned: number;

  @Field(() => Int, { description: 'Open.' })
  all: number;

  @Field(() => Int, { description: 'Open and with unread messages.' })
  unread: number;

  @Field(() => Int)
  resolved: number;

  @Field(() => Int)
  archived: number;
}

@Injectable()
export class CountConversations {
  constructor(private readonly database: Database) {}

  execute(actor: Actor): Promise<ConversationCounts> {
    const { where, params } = readableConversations(actor);
    const me = params.add(actor.agentId);
    return this.database.read(actor, async (manager) => {
      const [counts] = await manager.query<ConversationCounts[]>(
        `select count(*) filter (where isOpen and c.assignee_id = ${me}::uuid)::int as mine,
                count(*) filter (where isOpen and c.assignee_id is null)::int as unassigned,
                count(*) filter (where isOpen)::int as "all",
                count(*) filter (where isOpen and c.unread_count > 0)::int as unread,
                count(*) filter (where c.status = 'RESOLVED')::int as resolved,
                count(*) filter (where c.status = 'ARCHIVED')::int as archived
         from conversations c cross join lateral (select c.status = 'OPEN' as isOpen) as x
         where ${where}`,
        params.values,
      );
      if (!counts) throw new Error('An aggregate gave no row.');
      return counts;
    });
  }
}
