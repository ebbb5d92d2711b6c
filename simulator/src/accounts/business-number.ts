/** A WhatsApp Business phone number, as Meta's side keeps it. */
export interface BusinessNumber {
  readonly phoneNumberId: string;
  readonly wabaId: string;
  /** As people write it: `+1 555 010 0001`. */
  readonly displayPhoneNumber: string;
  verifiedName: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  /** `number`: the business's own app, on this number's route; `platform`: the platform's app. */
  readonly route: 'number' | 'platform';
  registered: boolean;
  pin: string | undefined;
  /** When register was called, for the limit of ten in 72 hours. */
  registrations: number[];
  profile: Record<string, unknown>;
  callbackOverride: CallbackOverride | undefined;
  /** Free service messages used, by month. */
  freeServiceMessages: { month: string; count: number };
}

export interface CallbackOverride {
  url: string;
  verifyToken: string;
}

/** A WhatsApp Business Account. */
export interface BusinessAccount {
  readonly wabaId: string;
  readonly name: string;
  /** Whether an app receives its webhooks. */
  subscribed: boolean;
  callbackOverride: CallbackOverride | undefined;
}

export interface NumberSeed {
  phoneNumberId: string;
  wabaId: string;
  displayPhoneNumber: string;
  token: string;
  appSecret: string;
  verifyToken: string;
  name?: string | undefined;
}
