import { randomUUID } from 'node:crypto';
import type { GraphqlCaller } from '../../support/graphql-caller.js';
import { ACME_NUMBER, GLOBEX_NUMBER, type Stage } from './stage.js';

/** A conversation whose service window is open. */
export interface OpenConversation {
  readonly id: string;
  readonly caller: GraphqlCaller;
}

/** Plants people with open windows, half of them at each tenant's number. */
export async function plantPeople(stage: Stage, people: number): Promise<OpenConversation[]> {
  const series = String(stage.nextSeries()).padStart(2, '0');
  const planted = await Promise.all(
    [
      { phoneNumberId: ACME_NUMBER, caller: stage.acme, prefix: `15553${series}` },
      { phoneNumberId: GLOBEX_NUMBER, caller: stage.globex, prefix: `15554${series}` },
    ].map(async ({ phoneNumberId, caller, prefix }) => {
      const ids = await plantAt(stage, phoneNumberId, prefix, people / 2);
      return ids.map((id) => ({ id, caller }));
    }),
  );
  const [acme = [], globex = []] = planted;
  return acme.flatMap((conversation, index) => [conversation, globex[index] ?? conversation]);
}

async function plantAt(
  stage: Stage,
  phoneNumberId: string,
  prefix: string,
  count: number,
): Promise<string[]> {
  const { rows } = await stage.sql.query<{ id: string }>(
    `with number as (select id, tenant_id from numbers where phone_number_id = $1),
       person as (select uuidv7() as id, $2 || lpad(n::text, 4, '0') as phone
                  from generate_series(1, $3::int) n),
       contact as (insert into contacts (id, tenant_id, profile_name)
                   select person.id, number.tenant_id, 'Person ' || phone from person, number
                   returning id),
       identity as (insert into contact_identities
                      (tenant_id, contact_id, kind, value, match_key, is_primary)
                    select number.tenant_id, person.id, 'PHONE', phone, phone, true
                    from person, number),
       opened as (insert into conversations
                    (tenant_id, contact_id, number_id, service_window_closes_at)
                  select number.tenant_id, person.id, number.id, now() + interval '20 hours'
                  from person, number returning id)
     select id from opened`,
    [phoneNumberId, prefix, count],
  );
  return rows.map((row) => row.id);
}

const IN_FLIGHT = 24;

/** An agent's words to each, as fast as the API takes them. Returns the messages' ids. */
export async function writeToAll(conversations: readonly OpenConversation[]): Promise<string[]> {
  const ids: string[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < conversations.length; at = next++) {
      const conversation = conversations[at];
      if (conversation) ids.push(await writeTo(conversation, `Message ${at}`));
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  return ids;
}

export async function writeTo(
  conversation: OpenConversation,
  text: string,
  clientMessageId: string = randomUUID(),
): Promise<string> {
  const { sendMessage } = await conversation.caller.call<{
    sendMessage: { message: { id: string } | null; userErrors: { message: string }[] };
  }>(
    `mutation ($input: SendMessageInput!) {
       sendMessage(input: $input) { message { id } userErrors { message } } }`,
    { input: { conversationId: conversation.id, clientMessageId, text } },
  );
  if (!sendMessage.message) throw new Error(JSON.stringify(sendMessage.userErrors));
  return sendMessage.message.id;
}
