import { createHmac } from 'node:crypto';

export interface SignedBody {
  readonly body: string;
  readonly signature: string;
}

/** Where benchmark webhooks are addressed: a number that the demo seeds. */
export interface WebhookTarget {
  readonly wabaId: string;
  readonly phoneNumberId: string;
  readonly appSecret: string;
}

export const ACME: WebhookTarget = {
  wabaId: '200000000000001',
  phoneNumberId: '100000000000001',
  appSecret: 'sim-secret-acme',
};

/** One inbound text message, as Meta sends it. `serial` makes sender and wamid unique. */
export function textMessage(target: WebhookTarget, serial: string, person: number): SignedBody {
  const waId = `1555${String(2_000_000 + person)}`;
  return sign(target, {
    contacts: [{ profile: { name: `Person ${person}` }, wa_id: waId }],
    messages: [
      {
        from: waId,
        id: `wamid.bench.${serial}`,
        timestamp: String(Math.floor(Date.now() / 1000)),
        type: 'text',
        text: { body: `Message ${serial}: is my order on its way, and when will it be here?` },
      },
    ],
  });
}

/** Statuses of messages that are known by their wamid. */
export function statuses(
  target: WebhookTarget,
  updates: readonly { wamid: string; status: string; recipient: string }[],
): SignedBody {
  return sign(target, {
    statuses: updates.map((update) => ({
      id: update.wamid,
      status: update.status,
      timestamp: String(Math.floor(Date.now() / 1000)),
      recipient_id: update.recipient,
    })),
  });
}

function sign(target: WebhookTarget, value: Record<string, unknown>): SignedBody {
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: target.wabaId,
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: {
                display_phone_number: '15550100001',
                phone_number_id: target.phoneNumberId,
              },
              ...value,
            },
          },
        ],
      },
    ],
  });
  const signature = `sha256=${createHmac('sha256', target.appSecret).update(body).digest('hex')}`;
  return { body, signature };
}
