import { createHmac } from 'node:crypto';

const SECRET_KEY = /token|secret|password|authorization|cookie|^key$|otp/i;
/** What people write to each other. */
const CONTENT_KEY = /^(text|body|caption|payload|message_?body|raw|title|description)$/i;
const TOKENS =
  /Bearer\s+[\w.~+/-]+=*|eyJ[\w-]+\.[\w-]+\.[\w-]*|\bEA[A-Za-z0-9]{20,}|sim-token-\w+/g;
const PHONES = /(?<![\w.-])\+?\d{10,15}(?![\w.-])/g;
const MAX_DEPTH = 6;

/** Takes out of log lines what has no place there; phone numbers become marks that still compare. */
export class Scrub {
  constructor(private readonly secret: string) {}

  text(text: string): string {
    return text.replace(TOKENS, '[token]').replace(PHONES, (phone) => this.mark(phone));
  }

  value(value: unknown, depth = 0): unknown {
    if (typeof value === 'string') return this.text(value);
    if (value instanceof Error) return this.error(value, depth);
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    if (depth >= MAX_DEPTH) return '[deep]';
    if (Array.isArray(value)) return value.map((one) => this.value(one, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, this.entry(key, inner, depth)]),
    );
  }

  private entry(key: string, inner: unknown, depth: number): unknown {
    if (SECRET_KEY.test(key)) return '[secret]';
    return CONTENT_KEY.test(key) ? '[content]' : this.value(inner, depth + 1);
  }

  private error(error: Error, depth: number): unknown {
    const { name, message, stack } = error;
    const cause = error.cause === undefined ? {} : { cause: this.value(error.cause, depth + 1) };
    return { name, message: this.text(message), stack: this.text(stack ?? ''), ...cause };
  }

  private mark(phone: string): string {
    const digits = phone.replace('+', '');
    return `phone:${createHmac('sha256', this.secret).update(digits).digest('hex').slice(0, 10)}`;
  }
}
