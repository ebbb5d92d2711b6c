/**
 * What an error of WhatsApp means for us:
 * - `retry`: not accepted, the same request may go again later;
 * - `pair`: too fast for this one person, only that pair waits;
 * - `row`: this message will never go, others are untouched;
 * - `campaign-pause`: as `row`, and whoever sends the same template in bulk must stop;
 * - `number-pause`: nothing of this number will go until somebody acts; its messages wait.
 */
export type FailureClass = 'retry' | 'pair' | 'row' | 'campaign-pause' | 'number-pause';

export interface ErrorRule {
  readonly class: FailureClass;
  /** One plain sentence for an agent. */
  readonly title: string;
  /** What to do next. */
  readonly advice: string;
  /** Whether sending the same message again by hand can help. */
  readonly retryable: boolean;
}

type Row = readonly [
  codes: readonly number[],
  failureClass: FailureClass,
  title: string,
  advice: string,
  retryable?: 'retryable',
];

const WAIT = 'It is sent again by itself; there is nothing to do.';
const FIX_MESSAGE = 'Change the message and send it again.';
const ADMIN_GRANT =
  "An administrator must give the app access to this number in Meta's business settings, then save the number here again.";
const PICK_TEMPLATE = 'Pick another template, or wait until this one is approved again.';

const rows: readonly Row[] = [
  [
    [131047],
    'row',
    'More than 24 hours since their last message.',
    'Send a template; when they answer you can write freely.',
  ],
  [
    [131026],
    'row',
    'WhatsApp could not deliver to this number (not on WhatsApp, blocked you, or old app).',
    'Check the number, or reach them another way.',
  ],
  [
    [131049],
    'row',
    'WhatsApp limited marketing to this person for now.',
    'Try a utility template, or wait at least a day.',
  ],
  [
    [131050],
    'row',
    'They stopped marketing messages from you.',
    'Do not send them marketing; other messages still go.',
  ],
  [
    [130472],
    'row',
    'This number is in a WhatsApp experiment; marketing is not delivered.',
    'Use another channel.',
  ],
  [
    [131048],
    'number-pause',
    'Your number is limited because of blocks or spam reports.',
    "An administrator should check the number's health, wait some hours, then save the number here again.",
  ],
  [[130429], 'retry', 'Sending too fast.', WAIT, 'retryable'],
  [[131056], 'pair', 'Sending too fast.', WAIT, 'retryable'],
  [
    [131042, 131044],
    'number-pause',
    'Billing problem at Meta.',
    'An administrator must settle billing at Meta, then save the number here again.',
    'retryable',
  ],
  [
    [131031, 368],
    'number-pause',
    'Account restricted by Meta.',
    "An administrator must open the account's page at Meta; once lifted, save the number here again.",
    'retryable',
  ],
  [
    [131052, 131053],
    'row',
    'The file could not be used (type or size).',
    'Convert it or pick another one.',
  ],
  [
    [132000, 132008, 132012, 132018],
    'row',
    'Template values do not match its format.',
    'Correct the values and send it again.',
  ],
  [[132005], 'row', 'The template is too long with these values.', 'Shorten the values.'],
  [[132007], 'row', "The template's text breaks WhatsApp's rules.", PICK_TEMPLATE],
  [
    [132001, 132015, 132016],
    'campaign-pause',
    'Template missing, paused or disabled.',
    PICK_TEMPLATE,
  ],
  [
    [190, 0, 104],
    'number-pause',
    'The connection to WhatsApp expired.',
    'An administrator must enter a new access token; waiting messages then go out.',
    'retryable',
  ],
  [
    [10, 3, 131005],
    'number-pause',
    'The access token may not use this number.',
    ADMIN_GRANT,
    'retryable',
  ],
  [
    [133010, 131045, 33],
    'number-pause',
    'The number is not registered at WhatsApp.',
    'An administrator must register it there, then save the number here again.',
    'retryable',
  ],
  [
    [131000, 1, 2, 131016, 133004, 131057],
    'retry',
    'WhatsApp had a problem.',
    'Try again in a while.',
    'retryable',
  ],
  [[4, 80007, 613], 'retry', 'Too many calls to WhatsApp for now.', WAIT, 'retryable'],
  [
    [131062],
    'row',
    'Login codes cannot go to a person without a phone number.',
    'Ask them for their number.',
  ],
  [[100, 131008, 131009], 'row', 'WhatsApp did not accept the message as it is.', FIX_MESSAGE],
  [[131051], 'row', 'WhatsApp does not support this kind of message.', FIX_MESSAGE],
  [[131021], 'row', 'A number cannot write to itself.', 'Pick another recipient.'],
  [
    [131030],
    'row',
    'A test number may only write to its list of recipients.',
    "Add the recipient to the list in Meta's app settings.",
    'retryable',
  ],
  [
    [131036],
    'row',
    'The message was not delivered in time.',
    'Send it again if it still matters.',
    'retryable',
  ],
  [
    [131037],
    'row',
    "The number's display name is not approved yet.",
    'An administrator must wait for the approval at Meta.',
    'retryable',
  ],
  [[130403], 'row', 'You have blocked this person.', 'Unblock them first.', 'retryable'],
  [
    [130497],
    'row',
    'WhatsApp does not let this business write to that country.',
    'Use another channel.',
  ],
  [
    [131063],
    'row',
    'Marketing is switched off for this account.',
    'An administrator can switch it on at Meta.',
  ],
  [
    [131064],
    'row',
    'WhatsApp limited this account for wrongly classed templates.',
    'An administrator should correct the template categories.',
  ],
  [
    [137000],
    'row',
    "The person's identity changed on WhatsApp.",
    'Make sure that it is still them, then send it again.',
    'retryable',
  ],
];

const rules: ReadonlyMap<number, ErrorRule> = new Map(
  rows.flatMap(([codes, failureClass, title, advice, retryable]) =>
    codes.map((code) => [
      code,
      { class: failureClass, title, advice, retryable: retryable === 'retryable' },
    ]),
  ),
);

/** 200 to 299 are all about permissions. */
function ruleNumber(code: number): number {
  return code >= 200 && code <= 299 ? 10 : code;
}

/** The rule of a code, or null for one that WhatsApp has not told us about. */
export function errorRule(code: number): ErrorRule | null {
  return rules.get(ruleNumber(code)) ?? null;
}

/** Every code with a rule of its own; for tests and documentation. */
export function knownErrorCodes(): number[] {
  return [...rules.keys()];
}
