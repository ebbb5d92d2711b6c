import { Refusal } from '../../platform/graphql/refusal.js';

const MAX_NAME = 100;
const MAX_SECRET = 4_096;

/** Refuses what cannot be a name, an id or a secret; tells which field. */
export function readName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > MAX_NAME) {
    throw new Refusal('INVALID', `A name has 1 to ${MAX_NAME} characters.`, ['input', 'name']);
  }
  return name;
}

export function readMetaId(text: string, field: string): string {
  const id = text.trim();
  if (!/^[\w.-]{1,64}$/.test(id)) {
    throw new Refusal('INVALID', "Copy WhatsApp's own id, without spaces.", ['input', field]);
  }
  return id;
}

export function readSecret(text: string, field: string): string {
  const secret = text.trim();
  if (secret === '' || secret.length > MAX_SECRET || /[^\x21-\x7e]/.test(secret)) {
    throw new Refusal('INVALID', 'Copy it once more: it has no spaces and no special letters.', [
      'input',
      field,
    ]);
  }
  return secret;
}

export function readPace(messagesPerSecond: number): number {
  if (messagesPerSecond < 1 || messagesPerSecond > 100_000) {
    throw new Refusal('INVALID', 'A number sends 1 to 100,000 messages per second.', [
      'input',
      'maxMessagesPerSecond',
    ]);
  }
  return messagesPerSecond;
}
