import type { Readable } from 'node:stream';
import { Agent, request } from 'undici';
import { isTrustedMediaUrl } from './media-host.js';

const IDLE_TIMEOUT_MS = 30_000;
/** WhatsApp's largest file is a document of 100 MB. */
export const MAX_MEDIA_BYTES = 100 * 1024 * 1024;

export type Download =
  | {
      readonly kind: 'stream';
      readonly stream: Readable;
      readonly mimeType: string | null;
      readonly sizeBytes: number | null;
    }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly reason: string; readonly isRetryable: boolean };

/** Fetches files from WhatsApp; redirects are not followed, they could lead the token astray. */
export class MediaDownloader {
  private readonly agent = new Agent({
    connections: 16,
    connect: { timeout: 5_000 },
    headersTimeout: IDLE_TIMEOUT_MS,
    bodyTimeout: IDLE_TIMEOUT_MS,
  });

  constructor(private readonly graphApiUrl: string) {}

  async download(url: string, accessToken: string): Promise<Download> {
    if (!isTrustedMediaUrl(url, this.graphApiUrl)) {
      const reason = 'WhatsApp named an address that is not its own.';
      return { kind: 'failed', reason, isRetryable: false };
    }
    try {
      const { statusCode, headers, body } = await request(url, {
        dispatcher: this.agent,
        headers: { authorization: `Bearer ${accessToken}`, 'user-agent': 'waystation' },
      });
      if (statusCode === 200) {
        const sizeBytes = Number(headers['content-length']) || null;
        const mimeType = headers['content-type'];
        return {
          kind: 'stream',
          stream: body,
          mimeType: typeof mimeType === 'string' ? mimeType : null,
          sizeBytes,
        };
      }
      await body.dump();
      if (statusCode === 404 || statusCode === 410) return { kind: 'gone' };
      const reason = `WhatsApp answered with status ${statusCode}.`;
      return { kind: 'failed', reason, isRetryable: true };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return {
        kind: 'failed',
        reason: `WhatsApp could not be reached: ${reason}`,
        isRetryable: true,
      };
    }
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }
}
