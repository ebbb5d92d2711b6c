import { isJsonObject, type JsonObject, listAt, objectAt, stringAt } from '../json/json-object.js';
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator.js';
import { WebhookReceiver } from './webhook-receiver.js';

export const ACME = '100000000000001';
export const GLOBEX = '100000000000002';
export const ACME_TOKEN = 'sim-token-acme';

export interface Reply {
  status: number;
  body: JsonObject;
  headers: Headers;
}

/** A simulator and a receiver for its webhooks, with short ways to talk to both of its sides. */
export class TestBed {
  private constructor(
    readonly simulator: Simulator,
    readonly receiver: WebhookReceiver,
  ) {}

  static async start(options: SimulatorOptions = {}): Promise<TestBed> {
    const receiver = await WebhookReceiver.start();
    return new TestBed(
      await startSimulator({ webhookBaseUrl: receiver.url, ...options }),
      receiver,
    );
  }

  async close(): Promise<void> {
    await this.simulator.close();
    await this.receiver.close();
  }

  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const sent = new Headers(headers);
    if (body !== undefined) sent.set('content-type', 'application/json');
    const response = await fetch(this.simulator.url + path, { method, headers: sent, ...json });
    const parsed: unknown = await response.json();
    return {
      status: response.status,
      body: isJsonObject(parsed) ? parsed : {},
      headers: response.headers,
    };
  }

  graph(method: string, path: string, body?: unknown, token = ACME_TOKEN): Promise<Reply> {
    return this.call(method, `/v26.0${path}`, body, { authorization: `Bearer ${token}` });
  }

  send(message: JsonObject, number = ACME): Promise<Reply> {
    return this.graph('POST', `/${number}/messages`, {
      messaging_product: 'whatsapp',
      to: '+15551234567',
      ...message,
    });
  }

  /** Sends and expects to be accepted; the wamid. */
  async sent(message: JsonObject = {}): Promise<string> {
    const reply = await this.send({ type: 'text', text: { body: 'Hello' }, ...message });
    const wamid = stringAt(listAt(reply.body, 'messages')[0] ?? {}, 'id');
    if (wamid === undefined) throw new Error(`not accepted: ${JSON.stringify(reply.body)}`);
    return wamid;
  }

  async control(method: string, path: string, body?: unknown): Promise<JsonObject> {
    const reply = await this.call(method, path, body);
    if (reply.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  inbound(message: JsonObject): Promise<JsonObject> {
    return this.control('POST', '/sim/messages', {
      to: ACME,
      from: '15551234567',
      name: 'Maria',
      ...message,
    });
  }

  async ledger(since = 0): Promise<JsonObject[]> {
    const response = await fetch(`${this.simulator.url}/sim/ledger?since=${since}`);
    const lines = (await response.text()).split('\n').filter((line) => line !== '');
    return lines.map((line): unknown => JSON.parse(line)).filter(isJsonObject);
  }

  summary(): Promise<JsonObject> {
    return this.control('GET', '/sim/ledger/summary');
  }
}

export function errorCode(reply: Reply): unknown {
  return objectAt(reply.body, 'error').code;
}
