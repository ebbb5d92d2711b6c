import type { EntityManager } from 'typeorm';
import type { PlacedMessage } from './arrived-message.js';

/** Stores messages and what there is to download; returns the ids of those that were not there yet. */
export async function insertMessages(
  manager: EntityManager,
  tenantId: string,
  messages: readonly PlacedMessage[],
): Promise<ReadonlySet<string>> {
  const withMedia = messages.flatMap(({ media, mediaId, numberId }) =>
    media && mediaId ? [{ ...media, mediaId, numberId }] : [],
  );
  const rows = await manager.query<{ id: string }[]>(INSERT, [
    tenantId,
    messages.map((message) => message.id),
    messages.map((message) => message.conversationId),
    messages.map((message) => message.numberId),
    messages.map((message) => message.type),
    messages.map((message) => message.text),
    messages.map((message) => JSON.stringify(message.content)),
    messages.map((message) => message.raw),
    messages.map((message) => message.mediaId),
    messages.map((message) => message.wamid),
    messages.map((message) => message.replyToWamid),
    messages.map((message) => message.isEffect),
    messages.map((message) => message.occurredAt),
    messages.map((message) => message.sentAt),
    messages.map((message) => message.failure?.code ?? null),
    messages.map((message) => message.failure?.title ?? null),
    messages.map((message) => message.failure?.detail ?? null),
    withMedia.map((media) => media.mediaId),
    withMedia.map((media) => media.numberId),
    withMedia.map((media) => media.kind),
    withMedia.map((media) => media.mimeType),
    withMedia.map((media) => media.sha256),
    withMedia.map((media) => media.fileName),
    withMedia.map((media) => media.metaMediaId),
  ]);
  return new Set(rows.map((row) => row.id));
}

/** `created_at` is taken under the conversation's lock: unread is what came after `read_up_to`. */
const INSERT = `
  with stored as (
    insert into messages
      (id, tenant_id, conversation_id, number_id, direction, type, text, content, raw, media_id,
       wamid, reply_to_wamid, status, is_hidden, occurred_at, sent_at, failure_code, failure_title,
       failure_detail, created_at)
    select u.id, $1, u.conversation_id, u.number_id, 'INBOUND', u.type, u.text, u.content, u.raw,
           u.media_id, u.wamid, u.reply_to_wamid, 'RECEIVED', u.is_hidden, u.occurred_at, u.sent_at,
           u.failure_code, u.failure_title, u.failure_detail, clock_timestamp()
    from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::bytea[],
                $9::uuid[], $10::text[], $11::text[], $12::boolean[], $13::timestamptz[],
                $14::timestamptz[], $15::integer[], $16::text[], $17::text[])
      as u (id, conversation_id, number_id, type, text, content, raw, media_id, wamid,
            reply_to_wamid, is_hidden, occurred_at, sent_at, failure_code, failure_title,
            failure_detail)
    on conflict (tenant_id, number_id, wamid) where wamid is not null do nothing
    returning id, media_id
  ), fetchable as (
    insert into media
      (id, tenant_id, number_id, kind, mime_type, sha256, file_name, state, meta_media_id)
    select u.id, $1, u.number_id, u.kind, u.mime_type, u.sha256, u.file_name, 'PENDING',
           u.meta_media_id
    from unnest($18::uuid[], $19::uuid[], $20::text[], $21::text[], $22::text[], $23::text[],
                $24::text[])
      as u (id, number_id, kind, mime_type, sha256, file_name, meta_media_id)
    join stored on stored.media_id = u.id
  )
  select id from stored`;
