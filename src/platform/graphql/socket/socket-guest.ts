import type { Caller } from '../../auth/actor.js';
import type { Authenticator, SignedIn } from '../../auth/authenticator.js';
import { personId } from '../../auth/person.js';
import { permissionClass } from '../../events/permission-class.js';
import type { SocketLink } from './socket-link.js';

/** Ours beside the protocol's: the token is missing, void or used up. */
export const UNAUTHORIZED = 4401;
/** What this person may do has changed, or too many of his sockets are open. Connecting again may help. */
export const FORBIDDEN = 4403;

/** Who sits at the other end of a socket, for as long as the token and the person are good. */
export class SocketGuest {
  private signedIn: SignedIn;
  private expiry: NodeJS.Timeout;

  constructor(
    readonly link: SocketLink,
    private readonly authenticator: Authenticator,
    private authorization: unknown,
    signedIn: SignedIn,
  ) {
    this.signedIn = signedIn;
    this.expiry = this.expireAt(signedIn.expiresAt);
  }

  get caller(): Caller {
    return this.signedIn.caller;
  }

  get personId(): string {
    return personId(this.signedIn.person);
  }

  /** A newer token of the same person, sent in a ping, lets the socket live on. */
  async renew(authorization: unknown): Promise<void> {
    const renewed = await this.authenticator.authorization(authorization, this.caller.requestId);
    if (!renewed || personId(renewed.person) !== this.personId) return this.leave();
    this.authorization = authorization;
    this.signedIn = { ...renewed, caller: this.signedIn.caller };
    clearTimeout(this.expiry);
    this.expiry = this.expireAt(renewed.expiresAt);
  }

  /** Sends away who has been deactivated, signed out, or may do other things than when he came. */
  async check(): Promise<void> {
    const now = await this.authenticator.authorization(this.authorization, this.caller.requestId);
    if (!now) return this.leave();
    if (rightsOf(now.caller) !== rightsOf(this.caller)) {
      this.link.close(FORBIDDEN, 'Permissions have changed: connect again');
    }
  }

  forget(): void {
    clearTimeout(this.expiry);
  }

  private leave(): void {
    this.link.close(UNAUTHORIZED, 'Unauthorized');
  }

  private expireAt(expiresAt: Date): NodeJS.Timeout {
    return setTimeout(() => this.leave(), Math.max(0, expiresAt.getTime() - Date.now())).unref();
  }
}

function rightsOf(caller: Caller): string {
  return caller.kind === 'platform' ? caller.kind : permissionClass(caller.ability);
}
