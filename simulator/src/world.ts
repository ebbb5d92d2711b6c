import { AccountDirectory } from './accounts/account-directory.js';
import type { NumberSeed } from './accounts/business-number.js';
import type { Behaviour } from './behaviour/behaviour.js';
import { BehaviourBoard } from './behaviour/behaviour-board.js';
import { SimulatedClock } from './clock/simulated-clock.js';
import { FaultBoard } from './faults/fault-board.js';
import { Ledger } from './ledger/ledger.js';
import { PairLimit } from './limits/pair-limit.js';
import { ThroughputLimit } from './limits/throughput-limit.js';
import { LinkCache } from './media/link-cache.js';
import { MediaStore } from './media/media-store.js';
import { ServiceWindows } from './messages/service-windows.js';
import { People } from './people/people.js';
import { Chats } from './phone/chats.js';
import { PhoneGate } from './phone/phone-gate.js';
import { SignupDesk } from './signup/signup-desk.js';
import { TemplateShelf } from './templates/template-shelf.js';
import { CallbackBook } from './webhooks/callback.js';
import { PostLog } from './webhooks/post-log.js';
import { WebhookCourier } from './webhooks/webhook-courier.js';
import { WebhookPost } from './webhooks/webhook-post.js';

export interface WorldOptions {
  webhookBaseUrl: string;
  /** The app id and secret of the platform's own app. */
  platformApp: { appId: string; appSecret: string; verifyToken: string };
  numbers: NumberSeed[];
  unknownWindow: Behaviour['unknownWindow'];
}

/** All of Meta's side that has state. */
export type World = ReturnType<typeof createWorld>;

export function createWorld(options: WorldOptions) {
  const clock = new SimulatedClock();
  const now = () => clock.now();
  const accounts = new AccountDirectory();
  const templates = new TemplateShelf();
  for (const seed of options.numbers) {
    accounts.addSeeded(seed);
    templates.stock(seed.wabaId);
  }
  const ledger = new Ledger();
  const behaviours = new BehaviourBoard(options.unknownWindow);
  const callbacks = new CallbackBook(accounts, options.webhookBaseUrl);
  const post = new WebhookPost();
  const log = new PostLog(now);
  const media = new MediaStore(now);
  return {
    platformApp: options.platformApp,
    /** The simulator's own address, known once it listens; media addresses start with it. */
    publicUrl: '',
    clock,
    accounts,
    templates,
    ledger,
    behaviours,
    callbacks,
    post,
    log,
    media,
    links: new LinkCache(now),
    people: new People(),
    chats: new Chats(),
    gate: new PhoneGate(),
    windows: new ServiceWindows(now),
    pairLimit: new PairLimit(),
    throughput: new ThroughputLimit(),
    faults: new FaultBoard(() => behaviours.random),
    signups: new SignupDesk(now),
    courier: new WebhookCourier({ clock, ledger, behaviours, callbacks, post, log }),
  };
}
