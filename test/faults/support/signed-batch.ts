import { createHmac } from 'node:crypto';
import { ACME_NUMBER } from './stage.js';

export interface SignedBatch {
  readonly path: string;
  readonly body: string;
  readonly signature: string;
  readonly wamids: readonly string[];
}

/** One POST of many inbound texts for Acme's number, signed as Meta signs. */
export function signedBatch(updates: number, mark = 'batch'): SignedBatch {
  const wamids = Array.from({ length: updates }, (_, index) => `wamid.${mark}.${index}`);
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '200000000000001',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '15550100001', phone_number_id: ACME_NUMBER },
              contacts: Array.from({ length: 50 }, (_, index) => ({
                profile: { name: `Batch ${index}` },
                wa_id: phoneOf(index),
              })),
              messages: wamids.map((id, index) => ({
                from: phoneOf(index % 50),
                id,
                timestamp: String(Math.floor(Date.now() / 1000)),
                type: 'text',
                text: { body: `Update ${index}` },
              })),
            },
          },
        ],
      },
    ],
  });
  return {
    path: `/webhooks/whatsapp/${ACME_NUMBER}`,
    body,
    signature: `sha256=${createHmac('sha256', 'sim-secret-acme').update(body).digest('hex')}`,
    wamids,
  };
}

function phoneOf(index: number): string {
  return `1555600${String(index).padStart(4, '0')}`;
}
