import type { EntityManager } from 'typeorm';
import type { DeliveryState } from './delivery-state.js';

export interface DeliveryRow extends DeliveryState {
  readonly id: string;
  readonly conversationId: string;
  readonly numberId: string;
  readonly type: string;
  readonly replyToWamid: string | null;
}

/**
 * Reads and locks the messages, always in the order of their ids. The conversations of those that
 * are about to get their wamid are locked first, in the order of the fold: a reaction that comes in
 * meanwhile finds its message, or is found by it.
 */
export async function lockDeliveries(
  manager: EntityManager,
  tenantId: string,
  messageIds: readonly string[],
): Promise<DeliveryRow[]> {
  await manager.query(
    `select id from conversations
     where tenant_id = $1 and id in (
       select m.conversation_id from messages m
       where m.tenant_id = $1 and m.id = any($2::uuid[]) and m.wamid is null)
     order by id
     for share`,
    [tenantId, messageIds],
  );
  return manager.query<DeliveryRow[]>(
    `select id, conversation_id as "conversationId", number_id as "numberId", type,
            reply_to_wamid as "replyToWamid", status, rank, wamid, accepted_at as "acceptedAt",
            sent_at as "sentAt", delivered_at as "deliveredAt", read_at as "readAt",
            played_at as "playedAt", failed_at as "failedAt", failure_code as "failureCode",
            failure_title as "failureTitle", failure_detail as "failureDetail",
            pricing_category as "pricingCategory", pricing_type as "pricingType"
     from messages
     where tenant_id = $1 and id = any($2::uuid[]) and direction = 'OUTBOUND'
     order by id
     for no key update`,
    [tenantId, messageIds],
  );
}

export async function writeDeliveries(
  manager: EntityManager,
  tenantId: string,
  rows: readonly DeliveryRow[],
): Promise<void> {
  await manager.query(
    `update messages m
     set status = u.status, rank = u.rank, wamid = u.wamid, accepted_at = u.accepted_at,
         sent_at = u.sent_at, delivered_at = u.delivered_at, read_at = u.read_at,
         played_at = u.played_at, failed_at = u.failed_at, failure_code = u.failure_code,
         failure_title = u.failure_title, failure_detail = u.failure_detail,
         pricing_category = u.pricing_category, pricing_type = u.pricing_type
     from unnest($2::uuid[], $3::text[], $4::smallint[], $5::text[], $6::timestamptz[],
                 $7::timestamptz[], $8::timestamptz[], $9::timestamptz[], $10::timestamptz[],
                 $11::timestamptz[], $12::integer[], $13::text[], $14::text[], $15::text[],
                 $16::text[])
       as u (id, status, rank, wamid, accepted_at, sent_at, delivered_at, read_at, played_at,
             failed_at, failure_code, failure_title, failure_detail, pricing_category,
             pricing_type)
     where m.tenant_id = $1 and m.id = u.id`,
    [
      tenantId,
      rows.map((row) => row.id),
      rows.map((row) => row.status),
      rows.map((row) => row.rank),
      rows.map((row) => row.wamid),
      rows.map((row) => row.acceptedAt),
      rows.map((row) => row.sentAt),
      rows.map((row) => row.deliveredAt),
      rows.map((row) => row.readAt),
      rows.map((row) => row.playedAt),
      rows.map((row) => row.failedAt),
      rows.map((row) => row.failureCode),
      rows.map((row) => row.failureTitle),
      rows.map((row) => row.failureDetail),
      rows.map((row) => row.pricingCategory),
      rows.map((row) => row.pricingType),
    ],
  );
}
