import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { type Environment, environmentSchema } from './environment.js';

/** A variable that is missing or wrong: the message has one line for each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Variables = Readonly<Record<string, string | undefined>>;

/** May also come as NAME_FILE, the path of a file that holds the value, unless NAME itself is set; never printed. */
const SECRETS = [
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'REDIS_URL',
  'ENCRYPTION_KEYS',
  'JWT_SECRET',
  'META_APP_SECRET',
  'META_VERIFY_TOKEN',
] as const;

/** Without these nobody could sign in, nor could Meta be believed. */
const NEEDED_IN_PRODUCTION = [
  'ENCRYPTION_KEYS',
  'JWT_SECRET',
  'META_APP_SECRET',
  'META_VERIFY_TOKEN',
] as const;

const EXAMPLE = /change-?me|example/i;

/** Parses the variables, or throws a `ConfigError` that names each faulty one and what was expected. */
export function readEnvironment(variables: Variables): Environment {
  const given = withFiles(variables);
  const parsed = environmentSchema.safeParse(given);
  const complaints = parsed.success ? [] : parsed.error.issues.map((issue) => line(issue, given));
  if (given.NODE_ENV === 'production') {
    const isNew = (line: string) =>
      !complaints.some((said) => said.split(' ')[0] === line.split(' ')[0]);
    complaints.push(...productionComplaints(given).filter(isNew));
  }
  if (parsed.success && complaints.length === 0) return parsed.data;
  throw new ConfigError(complaints.join('\n'));
}

/** An empty variable counts as absent: that is how `.env` files and Compose say "not set". */
function withFiles(variables: Variables): Record<string, string | undefined> {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  for (const name of SECRETS) {
    const file = given[`${name}_FILE`];
    if (file === undefined || given[name] !== undefined) continue;
    try {
      given[name] = readFileSync(file, 'utf8').trim();
    } catch {
      throw new ConfigError(`${name}_FILE is "${file}"; expected a file that can be read`);
    }
  }
  return given;
}

function line(issue: z.core.$ZodIssue, given: Variables): string {
  const name = String(issue.path[0]);
  const value = given[name];
  if (value === undefined) return `${name} is not set; expected ${issue.message}`;
  const shown = SECRETS.some((secret) => secret === name) ? 'is not valid' : `is "${value}"`;
  return `${name} ${shown}; expected ${issue.message}`;
}

function productionComplaints(given: Variables): string[] {
  const complaints: string[] = NEEDED_IN_PRODUCTION.flatMap((name) => {
    const value = given[name];
    if (value === undefined) return [`${name} is not set; expected a secret of your own`];
    return EXAMPLE.test(value) ? [`${name} is an example; expected a secret of your own`] : [];
  });
  if (given.RATE_LIMITS === 'off') {
    complaints.push('RATE_LIMITS is "off"; expected on, because NODE_ENV is production');
  }
  if (given.WAYSTATION_DEMO === 'on') {
    complaints.push('WAYSTATION_DEMO is "on"; expected off, because NODE_ENV is production');
  }
  return complaints;
}
