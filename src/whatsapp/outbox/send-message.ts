import { Injectable, Logger } from '@nestjs/common';
import { systemActor } from '../../platform/auth/system-actor.js';
import { classifySend, type SendFailure, type SendResult } from '../cloud-api/classify-send.js';
import { CloudApi } from '../cloud-api/cloud-api.js';
import { textOf } from '../cloud-api/json-value.js';
import { mediaForm } from '../cloud-api/media-form.js';
import type { KnownNumber } from '../number/known-number.js';
import { WhatsappListeners } from '../public/listeners.js';
import { MediaUnavailable } from '../public/media-source.js';
import type { ClaimedMessage } from './claim-batch.js';
import { composeBody } from './compose-body.js';
import { OpaqueMarks } from './opaque-marks.js';

/** WhatsApp's own code for a file that it could not take. */
const MEDIA_CODE = 131053;
const MEDIA_TITLE = 'The file could not be used (type or size).';

export type Upload =
  | { readonly kind: 'ready'; readonly metaMediaId: string | null }
  | { readonly kind: 'stopped'; readonly result: Exclude<SendResult, { kind: 'accepted' }> };

/** The calls of one message: its medium first, then the message itself. Never throws. */
@Injectable()
export class SendMessage {
  private readonly logger = new Logger(SendMessage.name);

  constructor(
    private readonly cloudApi: CloudApi,
    private readonly marks: OpaqueMarks,
    private readonly listeners: WhatsappListeners,
  ) {}

  /** Gives WhatsApp the medium, unless it has it. Harmless to repeat. */
  async upload(number: KnownNumber, message: ClaimedMessage): Promise<Upload> {
    if (!message.mediaId) return { kind: 'ready', metaMediaId: null };
    const actor = systemActor(message.tenantId, `upload-${message.id}`);
    try {
      const library = this.listeners.media();
      const medium = await library.open(actor, message.mediaId, number.id);
      if (medium.metaMediaId) {
        medium.stream.destroy();
        return { kind: 'ready', metaMediaId: medium.metaMediaId };
      }
      const caller = callerOf(number);
      const form = mediaForm(medium);
      const reply = await this.cloudApi.uploadMedia(caller, number.phoneNumberId, form);
      medium.stream.destroy();
      const id = reply.kind === 'ok' ? textOf(reply.body['id']) : null;
      if (!id) return { kind: 'stopped', result: afterUpload(classifySend(reply)) };
      await library
        .rememberMetaId(actor, message.mediaId, number.id, id)
        .catch((error: unknown) => {
          this.logger.warn('The next message uploads this medium again.', error);
        });
      return { kind: 'ready', metaMediaId: id };
    } catch (error) {
      this.logger.warn(`The medium of message ${message.sourceId} could not be read.`, error);
      return { kind: 'stopped', result: afterTrouble(error) };
    }
  }

  async send(
    number: KnownNumber,
    message: ClaimedMessage,
    attempt: number,
    metaMediaId: string | null,
  ): Promise<SendResult> {
    const body = this.compose(message, attempt, metaMediaId);
    if ('failure' in body) return { kind: 'failed', failure: body.failure };
    const caller = callerOf(number);
    return classifySend(await this.cloudApi.sendMessage(caller, number.phoneNumberId, body.body));
  }

  private compose(
    message: ClaimedMessage,
    attempt: number,
    metaMediaId: string | null,
  ): { body: Record<string, unknown> } | { failure: SendFailure } {
    try {
      return { body: composeBody(message, this.marks.mark(message.id, attempt), metaMediaId) };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return { failure: { code: 100, title: 'The message could not be put together.', detail } };
    }
  }
}

function callerOf(number: KnownNumber) {
  return { lane: number.id, accessToken: number.accessToken() };
}

/** An upload sends nothing to anyone: what is unclear may simply be repeated. */
function afterUpload(result: SendResult): Exclude<SendResult, { kind: 'accepted' }> {
  switch (result.kind) {
    case 'retry':
    case 'paused':
      return result;
    case 'failed': {
      const detail = result.failure.detail ?? result.failure.title;
      return { kind: 'failed', failure: { code: MEDIA_CODE, title: MEDIA_TITLE, detail } };
    }
    case 'accepted':
    case 'unknown':
      return {
        kind: 'retry',
        scope: 'message',
        retryAfterS: null,
        failure: { code: 131016, title: 'WhatsApp had a problem.', detail: null },
      };
  }
}

/** A file that is gone is gone; a database or disk that is away comes back. */
function afterTrouble(error: unknown): Exclude<SendResult, { kind: 'accepted' }> {
  if (error instanceof MediaUnavailable && !error.retryable) {
    return { kind: 'failed', failure: unreadable(error) };
  }
  const failure = { code: 131016, title: 'The file could not be read just now.', detail: null };
  return { kind: 'retry', scope: 'message', retryAfterS: null, failure };
}

function unreadable(error: unknown): SendFailure {
  const detail = error instanceof Error ? error.message : String(error);
  return { code: MEDIA_CODE, title: MEDIA_TITLE, detail };
}
