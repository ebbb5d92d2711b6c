/** Somebody with WhatsApp on a phone. */
export interface Person {
  /** Digits of the phone number, or the business-scoped id of one whose number nobody sees. */
  readonly key: string;
  readonly phone: string | undefined;
  /** Given by the caller; otherwise it follows from portfolio and phone. */
  userId: string | undefined;
  name: string | undefined;
  username: string | undefined;
  airplane: boolean;
}
