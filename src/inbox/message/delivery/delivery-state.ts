import type { Outcome } from '../../../whatsapp/public/outcome-listener.js';
import type { MessageStatus } from '../../public/message.type.js';

/** How far an outgoing message has come, and what has been learnt on the way. */
export interface DeliveryState {
  readonly status: MessageStatus;
  readonly rank: number;
  readonly wamid: string | null;
  readonly acceptedAt: Date | null;
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly readAt: Date | null;
  readonly playedAt: Date | null;
  readonly failedAt: Date | null;
  readonly failureCode: number | null;
  readonly failureTitle: string | null;
  readonly failureDetail: string | null;
  readonly pricingCategory: string | null;
  readonly pricingType: string | null;
}

/** Nothing is known yet. */
export const QUEUED: DeliveryState = {
  status: 'QUEUED',
  rank: 0,
  wamid: null,
  acceptedAt: null,
  sentAt: null,
  deliveredAt: null,
  readAt: null,
  playedAt: null,
  failedAt: null,
  failureCode: null,
  failureTitle: null,
  failureDetail: null,
  pricingCategory: null,
  pricingType: null,
};

type TimeField = 'acceptedAt' | 'sentAt' | 'deliveredAt' | 'readAt' | 'playedAt' | 'failedAt';

interface Step {
  readonly rank: number;
  readonly status: MessageStatus;
  readonly time: TimeField | null;
}

/** UNKNOWN has the rank of QUEUED: it says nothing once anything else is known. */
const STEPS: Readonly<Record<Outcome['kind'], Step>> = {
  UNKNOWN: { rank: 0, status: 'UNKNOWN', time: null },
  ACCEPTED: { rank: 10, status: 'SENT', time: 'acceptedAt' },
  SENT: { rank: 10, status: 'SENT', time: 'sentAt' },
  FAILED: { rank: 15, status: 'FAILED', time: 'failedAt' },
  DELIVERED: { rank: 20, status: 'DELIVERED', time: 'deliveredAt' },
  READ: { rank: 30, status: 'READ', time: 'readAt' },
  PLAYED: { rank: 40, status: 'READ', time: 'playedAt' },
};

/**
 * The state after one more outcome; the very same object when nothing new was learnt. The status
 * is the highest ever seen and each time the first, so order and repetition do not matter.
 */
export function afterOutcome(state: DeliveryState, outcome: Outcome): DeliveryState {
  const step = STEPS[outcome.kind];
  const isHigher = step.rank > state.rank || (step.rank === 0 && state.rank === 0);
  const next: DeliveryState = {
    ...state,
    ...(isHigher && { status: step.status, rank: step.rank }),
    ...(step.time && { [step.time]: earlier(state[step.time], outcome.at) }),
    ...firstFailure(state, outcome),
    wamid: state.wamid ?? outcome.wamid,
    pricingCategory: state.pricingCategory ?? outcome.pricing?.category ?? null,
    pricingType: state.pricingType ?? outcome.pricing?.type ?? null,
  };
  return isSame(state, next) ? state : next;
}

/** The earliest failure is the one that is told; of two at once, the lower code. */
function firstFailure(state: DeliveryState, outcome: Outcome): Partial<DeliveryState> {
  const { failure } = outcome;
  if (!failure) return {};
  if (state.failedAt && state.failureCode !== null) {
    const laterMs = outcome.at.getTime() - state.failedAt.getTime();
    if (laterMs > 0 || (laterMs === 0 && failure.code >= state.failureCode)) return {};
  }
  return {
    failureCode: failure.code,
    failureTitle: failure.title,
    failureDetail: failure.detail,
  };
}

function earlier(known: Date | null, told: Date): Date {
  return known && known <= told ? known : told;
}

function isSame(one: DeliveryState, other: DeliveryState): boolean {
  const known = new Map<string, unknown>(Object.entries(one));
  return Object.entries(other).every(([field, value]) => Object.is(known.get(field), value));
}
