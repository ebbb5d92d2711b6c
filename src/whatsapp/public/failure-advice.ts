import { errorRule } from '../cloud-api/error-table.js';

/** What to tell an agent about a failed message. */
export interface FailureAdvice {
  readonly title: string;
  readonly advice: string;
  /** Whether sending the same message again can help. */
  readonly retryable: boolean;
}

/** Plain words for WhatsApp's code; an unknown code keeps WhatsApp's own title. */
export function adviseOnFailure(code: number, whatsappTitle: string): FailureAdvice {
  const rule = errorRule(code);
  if (rule) return { title: rule.title, advice: rule.advice, retryable: rule.retryable };
  return {
    title: whatsappTitle,
    advice: `WhatsApp gave code ${code}. Send it again, or ask an administrator.`,
    retryable: true,
  };
}
