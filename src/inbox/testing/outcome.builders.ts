import { acme } from '../../../test/support/fixture.js';
import type { Outcome } from '../../whatsapp/public/outcome-listener.js';

/** Something learnt about a message of Acme; say which by `sourceId`. */
export function buildOutcome(overrides: Partial<Outcome>): Outcome {
  return {
    index: 0,
    source: 'INBOX',
    sourceId: '',
    numberId: acme.number.id,
    kind: 'SENT',
    at: new Date(),
    wamid: null,
    failure: null,
    pricing: null,
    ...overrides,
  };
}
