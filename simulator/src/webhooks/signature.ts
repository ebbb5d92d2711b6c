import { createHmac } from 'node:crypto';

/** The value of X-Hub-Signature-256 for exactly these bytes. */
export function signature(body: string, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}
