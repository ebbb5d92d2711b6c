import { readFileSync } from 'node:fs';
import { z } from 'zod';

const numberSeed = z.strictObject({
  phoneNumberId: z.string().regex(/^\d+$/),
  wabaId: z.string().regex(/^\d+$/),
  displayPhoneNumber: z.string().min(5),
  token: z.string().min(1),
  appSecret: z.string().min(1),
  verifyToken: z.string().min(1),
  name: z.string().optional(),
});

const environment = z.object({
  SIMULATOR_PORT: z.coerce.number().int().min(0).max(65_535).default(9001),
  SIMULATOR_HOST: z.string().min(1).default('127.0.0.1'),
  SIMULATOR_URL: z.url().optional(),
  SIMULATOR_APP_SECRET_ACME: z.string().min(1).optional(),
  SIMULATOR_APP_SECRET_GLOBEX: z.string().min(1).optional(),
  SIMULATOR_UNKNOWN_WINDOW: z.enum(['open', 'closed']).default('open'),
  SIMULATOR_SEED: z
    .string()
    .default('[]')
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(z.array(numberSeed)),
  WEBHOOK_BASE_URL: z.url().default('http://127.0.0.1:3000'),
  META_APP_ID: z.string().min(1).optional(),
  META_APP_SECRET: z.string().min(1).optional(),
  META_VERIFY_TOKEN: z.string().min(1).optional(),
});

export type Environment = z.infer<typeof environment>;

/** The settings, or an Error that names each wrong variable. A secret may also come as a file, by `NAME_FILE`. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const result = environment.safeParse(withFiles(variables));
  if (result.success) return result.data;
  const words = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(words.join('\n'));
}

function withFiles(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const merged = { ...variables };
  for (const name of Object.keys(environment.shape)) {
    const path = variables[`${name}_FILE`];
    if (path !== undefined && merged[name] === undefined)
      merged[name] = readFileSync(path, 'utf8').trim();
  }
  // An empty variable is an unset one: compose files write them so.
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''));
}
