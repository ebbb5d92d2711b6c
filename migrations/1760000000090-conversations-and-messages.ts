import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from './tenant-wall.js';

export class ConversationsAndMessages1760000000090 implements MigrationInterface {
  name = 'ConversationsAndMessages1760000000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table conversations (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        contact_id uuid not null,
        number_id uuid not null,
        status text not null default 'OPEN' check (status in ('OPEN', 'RESOLVED', 'ARCHIVED')),
        priority text not null default 'NORMAL' check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
        assignee_id uuid,
        unread_count integer not null default 0,
        last_message_id uuid,
        last_message_at timestamptz not null default now(),
        service_window_closes_at timestamptz,
        read_up_to timestamptz,
        snoozed_until timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint conversations_tenant_id_key unique (tenant_id, id),
        constraint conversations_contact_number_key unique (tenant_id, contact_id, number_id),
        constraint conversations_contact_fkey foreign key (tenant_id, contact_id)
          references contacts (tenant_id, id),
        constraint conversations_number_fkey foreign key (tenant_id, number_id)
          references numbers (tenant_id, id),
        constraint conversations_assignee_fkey foreign key (tenant_id, assignee_id)
          references agents (tenant_id, id)
      );
      create index conversations_status_idx on conversations (tenant_id, status, last_message_at desc, id desc);
      create index conversations_assignee_idx
        on conversations (tenant_id, assignee_id, status, last_message_at desc, id desc);
      ${wall('conversations')}
      create table messages (
        id uuid primary key default uuidv7(),
        tenant_id uuid not null references tenants (id),
        conversation_id uuid not null,
        number_id uuid not null,
        direction text not null check (direction in ('INBOUND', 'OUTBOUND')),
        type text not null,
        text text,
        content text,
        raw bytea,
        media_id uuid,
        wamid text,
        reply_to_wamid text,
        client_message_id text,
        sent_by_agent_id uuid,
        status text not null
          check (status in ('QUEUED', 'SENT', 'DELIVERED', 'READ', 'FAILED', 'UNKNOWN', 'RECEIVED')),
        rank smallint not null default 0,
        is_hidden boolean not null default false,
        occurred_at timestamptz not null default now(),
        accepted_at timestamptz,
        sent_at timestamptz,
        delivered_at timestamptz,
        read_at timestamptz,
        played_at timestamptz,
        failed_at timestamptz,
        failure_code integer,
        failure_title text,
        failure_detail text,
        pricing_category text,
        pricing_type text,
        edited_at timestamptz,
        revoked_at timestamptz,
        created_at timestamptz not null default now(),
        constraint messages_tenant_id_key unique (tenant_id, id),
        constraint messages_conversation_fkey foreign key (tenant_id, conversation_id)
          references conversations (tenant_id, id) on delete cascade,
        constraint messages_number_fkey foreign key (tenant_id, number_id)
          references numbers (tenant_id, id),
        constraint messages_media_fkey foreign key (tenant_id, media_id) references media (tenant_id, id),
        constraint messages_agent_fkey foreign key (tenant_id, sent_by_agent_id)
          references agents (tenant_id, id)
      );
      create unique index messages_wamid_key on messages (tenant_id, number_id, wamid) where wamid is not null;
      create unique index messages_client_message_key on messages (tenant_id, conversation_id, client_message_id)
        where client_message_id is not null;
      create index messages_thread_idx on messages (tenant_id, conversation_id, occurred_at desc, id desc);
      create index messages_media_idx on messages (tenant_id, media_id) where media_id is not null;
      create index messages_effect_idx on messages (tenant_id, number_id, reply_to_wamid)
        where type in ('REACTION', 'EDIT', 'REVOKE');
      ${wall('messages')}
      create table message_reactions (
        tenant_id uuid not null,
        message_id uuid not null,
        direction text not null check (direction in ('INBOUND', 'OUTBOUND')),
        emoji text not null,
        agent_id uuid,
        occurred_at timestamptz not null,
        primary key (tenant_id, message_id, direction),
        constraint message_reactions_message_fkey foreign key (tenant_id, message_id)
          references messages (tenant_id, id) on delete cascade
      );
      ${wall('message_reactions')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table message_reactions;
      drop table messages;
      drop table conversations;
    `);
  }
}
