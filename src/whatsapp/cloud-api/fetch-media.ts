import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { NumberDirectory } from '../number/number-directory.js';
import { type FetchedMedia, MediaSource, MediaUnavailable } from '../public/media-source.js';
import { CloudApi } from './cloud-api.js';
import { MAX_MEDIA_BYTES, MediaDownloader } from './download-media.js';
import type { GraphReply } from './graph-reply.js';
import { textOf } from './json-value.js';

/** Codes after which asking again cannot help: the medium is unknown or has expired. */
const GONE_CODES = new Set([100, 33, 131052]);

@Injectable()
export class FetchMedia extends MediaSource {
  constructor(
    private readonly directory: NumberDirectory,
    private readonly cloudApi: CloudApi,
    private readonly downloader: MediaDownloader,
  ) {
    super();
  }

  async fetch(actor: Actor, numberId: string, metaMediaId: string): Promise<FetchedMedia> {
    const number = await this.directory.byId(numberId);
    if (!number || number.tenantId !== actor.tenantId) {
      throw new MediaUnavailable('The number is not connected.', false);
    }
    const accessToken = number.accessToken();
    const caller = { lane: `${numberId} media`, accessToken };
    const reply = await this.cloudApi.locateMedia(caller, metaMediaId, number.phoneNumberId);
    if (reply.kind !== 'ok') throw unavailable(reply);
    const sizeBytes = Number(reply.body['file_size']) || null;
    if (sizeBytes !== null && sizeBytes > MAX_MEDIA_BYTES) {
      throw new MediaUnavailable('The file is larger than 100 MB.', false);
    }
    const url = textOf(reply.body['url']) ?? '';
    const download = await this.downloader.download(url, accessToken);
    // The address lives for five minutes; the next try asks for a new one.
    if (download.kind === 'gone') throw new MediaUnavailable('The file has moved.', true);
    if (download.kind === 'failed')
      throw new MediaUnavailable(download.reason, download.isRetryable);
    return {
      stream: download.stream,
      mimeType: textOf(reply.body['mime_type']) ?? download.mimeType ?? 'application/octet-stream',
      sizeBytes: sizeBytes ?? download.sizeBytes,
      sha256: hexOf(textOf(reply.body['sha256'])),
    };
  }
}

function unavailable(reply: Exclude<GraphReply, { kind: 'ok' }>): MediaUnavailable {
  if (reply.kind !== 'refused') {
    return new MediaUnavailable('WhatsApp could not be reached.', true);
  }
  const { code, details, message } = reply.error;
  if (GONE_CODES.has(code)) {
    return new MediaUnavailable('WhatsApp no longer has this file.', false);
  }
  return new MediaUnavailable(`WhatsApp gave code ${code}: ${details ?? message}`, true);
}

/** WhatsApp writes the hash in base64 or in hex. */
function hexOf(sha256: string | null): string | null {
  if (sha256 === null) return null;
  if (/^[0-9a-f]{64}$/i.test(sha256)) return sha256.toLowerCase();
  const bytes = Buffer.from(sha256, 'base64');
  return bytes.length === 32 ? bytes.toString('hex') : null;
}
