import type { Readable } from 'node:stream';
import { exchange } from './exchange.js';
import type { GraphReply } from './graph-reply.js';
import { Lanes } from './lanes.js';

export interface CloudApiOptions {
  /** Where the Graph API is; the simulator's address in demos and tests. */
  readonly graphApiUrl: string;
  readonly graphApiVersion: string;
  /** Told of each call by name, outcome (WhatsApp's code, `ok`, or how it failed) and duration. */
  readonly observe?: (call: string, outcome: string, seconds: number) => void;
}

/** Which number speaks. The token never leaves this folder and is never logged. */
export interface Caller {
  readonly lane: string;
  readonly accessToken: string;
}

interface Call {
  /** Name for the counters. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: string | Readable;
  readonly headers?: Readonly<Record<string, string>>;
  readonly deadlineMs?: number;
}

/** Shorter than the lease of a call, so that whoever called knows before anyone takes over. */
export const SEND_DEADLINE_MS = 20_000;
const CALL_DEADLINE_MS = 10_000;
const UPLOAD_DEADLINE_MS = 120_000;
const JSON_HEADERS = { 'content-type': 'application/json' };

/** WhatsApp's Cloud API, one method a call; every one answers with a `GraphReply` and never throws. */
export class CloudApi {
  private readonly lanes: Lanes;
  private readonly base: string;

  constructor(private readonly options: CloudApiOptions) {
    const url = new URL(options.graphApiUrl);
    this.lanes = new Lanes(url.origin);
    this.base = `${url.pathname.replace(/\/$/, '')}/${options.graphApiVersion}`;
  }

  /** `body` is complete, with its recipient. The reply of a 2xx may still name no message. */
  sendMessage(caller: Caller, phoneNumberId: string, body: object): Promise<GraphReply> {
    return this.call(caller, {
      name: 'send',
      method: 'POST',
      path: `/${encodeURIComponent(phoneNumberId)}/messages`,
      body: JSON.stringify(body),
      headers: JSON_HEADERS,
      deadlineMs: SEND_DEADLINE_MS,
    });
  }

  markRead(
    caller: Caller,
    phoneNumberId: string,
    wamid: string,
    showTyping: boolean,
  ): Promise<GraphReply> {
    const typing = showTyping ? { typing_indicator: { type: 'text' } } : {};
    return this.call(caller, {
      name: 'mark_read',
      method: 'POST',
      path: `/${encodeURIComponent(phoneNumberId)}/messages`,
      body: JSON.stringify({
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: wamid,
        ...typing,
      }),
      headers: JSON_HEADERS,
    });
  }

  getNumber(caller: Caller, phoneNumberId: string): Promise<GraphReply> {
    const fields = 'id,display_phone_number,verified_name';
    return this.call(caller, {
      name: 'number',
      method: 'GET',
      path: `/${encodeURIComponent(phoneNumberId)}?fields=${fields}`,
    });
  }

  /** Makes WhatsApp post this account's webhooks to the token's app. */
  subscribeApp(caller: Caller, wabaId: string): Promise<GraphReply> {
    return this.call(caller, {
      name: 'subscribe',
      method: 'POST',
      path: `/${encodeURIComponent(wabaId)}/subscribed_apps`,
    });
  }

  locateMedia(caller: Caller, mediaId: string, phoneNumberId: string): Promise<GraphReply> {
    return this.call(caller, {
      name: 'locate_media',
      method: 'GET',
      path: `/${encodeURIComponent(mediaId)}?phone_number_id=${encodeURIComponent(phoneNumberId)}`,
    });
  }

  /** `form` is a whole multipart body of `sizeBytes`. */
  uploadMedia(
    caller: Caller,
    phoneNumberId: string,
    form: { readonly stream: Readable; readonly contentType: string; readonly sizeBytes: number },
  ): Promise<GraphReply> {
    return this.call(caller, {
      name: 'upload_media',
      method: 'POST',
      path: `/${encodeURIComponent(phoneNumberId)}/media`,
      body: form.stream,
      headers: { 'content-type': form.contentType, 'content-length': String(form.sizeBytes) },
      deadlineMs: UPLOAD_DEADLINE_MS,
    });
  }

  close(): Promise<void> {
    return this.lanes.close();
  }

  private async call(caller: Caller, call: Call): Promise<GraphReply> {
    const startedMs = performance.now();
    const reply = await exchange(
      this.lanes.pool(caller.lane),
      {
        method: call.method,
        path: `${this.base}${call.path}`,
        headers: { ...call.headers, authorization: `Bearer ${caller.accessToken}` },
        body: call.body,
      },
      call.deadlineMs ?? CALL_DEADLINE_MS,
    );
    const outcome = reply.kind === 'refused' ? String(reply.error.code) : reply.kind;
    this.options.observe?.(call.name, outcome, (performance.now() - startedMs) / 1_000);
    return reply;
  }
}
