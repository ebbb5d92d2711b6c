import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** Names this process in claims; a restarted one is another worker. */
export const WORKER_ID = `${hostname()}:${process.pid}:${randomBytes(6).toString('hex')}`;
