import type { AccountDirectory } from '../accounts/account-directory.js';
import type { BusinessNumber } from '../accounts/business-number.js';

export interface Callback {
  url: string;
  appSecret: string;
}

/** Where webhooks about a number go: its own override, its account's, then its app's route; nowhere if unsubscribed. */
export class CallbackBook {
  constructor(
    private readonly accounts: AccountDirectory,
    private readonly webhookBaseUrl: string,
  ) {}

  of(number: BusinessNumber, kind: 'messages' | 'other' = 'messages'): Callback | undefined {
    const account = this.accounts.account(number.wabaId);
    if (!account?.subscribed) return undefined;
    const override =
      kind === 'messages' ? (number.callbackOverride ?? account.callbackOverride) : undefined;
    return { url: override?.url ?? this.appUrl(number), appSecret: number.appSecret };
  }

  appUrl(number: BusinessNumber): string {
    return number.route === 'number'
      ? `${this.platformUrl()}/${number.phoneNumberId}`
      : this.platformUrl();
  }

  platformUrl(): string {
    return `${this.webhookBaseUrl.replace(/\/$/, '')}/webhooks/whatsapp`;
  }
}
