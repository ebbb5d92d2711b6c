import { createHmac } from 'node:crypto';

type Fields = Record<string, unknown>;

let serial = 0;

export function buildText(overrides: Fields = {}): Fields {
  serial += 1;
  return {
    from: '15550110001',
    id: `wamid.test-in-${serial}`,
    timestamp: String(Math.floor(Date.now() / 1000)),
    type: 'text',
    text: { body: `message ${serial}` },
    ...overrides,
  };
}

export function buildStatus(overrides: Fields = {}): Fields {
  return {
    id: 'wamid.test-out-1',
    status: 'delivered',
    timestamp: String(Math.floor(Date.now() / 1000)),
    recipient_id: '15550110001',
    ...overrides,
  };
}

/** A `messages` change of one number. */
export function buildChange(phoneNumberId: string, value: Fields): Fields {
  return {
    field: 'messages',
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '15550100001', phone_number_id: phoneNumberId },
      ...value,
    },
  };
}

export function buildWebhook(...changes: Fields[]): Fields {
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: '200000000000001', changes }],
  };
}

export function sign(body: string | Buffer, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}

/** Posts a body as Meta does. */
export function postWebhook(
  url: string,
  appSecret: string,
  body: Fields | string | Buffer,
): Promise<Response> {
  const bytes = Buffer.from(
    typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
  );
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-hub-signature-256': sign(bytes, appSecret),
    },
    body: bytes,
  });
}
