import type { Writable } from 'node:stream';
import type { WebSocket as ProtocolSocket } from 'graphql-ws';
import { CloseCode } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface LinkLimits {
  /** More unsent bytes than this, and the socket is cut at once. */
  readonly cutBytes: number;
  /** More than this, and nothing further is executed for it until they are sent. */
  readonly pauseBytes: number;
  /** A reader that takes longer than this to empty them is cut. */
  readonly stallMs: number;
}

export const LINK_LIMITS: LinkLimits = {
  cutBytes: 4 * 1024 * 1024,
  pauseBytes: 256 * 1024,
  stallMs: 15_000,
};

/** The wire under the protocol: sends no faster than the other side reads, and notices a dead one. */
export class SocketLink implements ProtocolSocket {
  private isAlive = true;
  private isCorked = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly stream: Writable,
    private readonly onFault: (error: unknown) => void,
    private readonly limits: LinkLimits = LINK_LIMITS,
  ) {
    socket.on('pong', () => {
      this.isAlive = true;
    });
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  get protocol(): string {
    return this.socket.protocol;
  }

  async send(data: string): Promise<void> {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    this.gather();
    const { bufferedAmount } = this.socket;
    if (bufferedAmount > this.limits.cutBytes) return this.socket.terminate();
    if (bufferedAmount > this.limits.pauseBytes) await this.sendSlowly(data);
    else this.socket.send(data);
  }

  close(code?: number, reason?: string): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.close(code, reason);
  }

  onMessage(handle: (data: string) => Promise<void>): void {
    this.socket.on('message', (data: Buffer) => {
      handle(data.toString('utf8')).catch((error: unknown) => {
        if (isUnexpectedMessage(error))
          return this.close(CloseCode.BadRequest, 'Unexpected message');
        this.onFault(error);
        this.close(CloseCode.InternalServerError, 'Internal server error');
      });
    });
  }

  /** Called at each beat: whoever has not answered the last one is gone. */
  beat(): void {
    if (!this.isAlive) return this.socket.terminate();
    this.isAlive = false;
    this.socket.ping();
  }

  /** What is sent in one turn of the event loop goes out in one write: writes are what costs. */
  private gather(): void {
    if (this.isCorked) return;
    this.isCorked = true;
    this.stream.cork();
    setImmediate(() => {
      this.isCorked = false;
      this.stream.uncork();
    });
  }

  private sendSlowly(data: string): Promise<void> {
    return new Promise((resolve) => {
      const stalled = setTimeout(() => this.socket.terminate(), this.limits.stallMs);
      const done = () => {
        clearTimeout(stalled);
        this.socket.off('close', done);
        resolve();
      };
      this.socket.once('close', done);
      this.socket.send(data, done);
    });
  }
}

/** The protocol's own complaint about a message that only servers send. */
function isUnexpectedMessage(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unexpected message of type');
}
