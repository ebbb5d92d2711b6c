import type { Installation } from '../installation.js';

/** A login that row-level security lets see everything, in the application's database. */
export function adminUrlOf({ postgres, config }: Installation): string {
  const given = process.env.DATABASE_ADMIN_URL ?? postgres?.adminUrl;
  if (!given) {
    throw new Error(
      'DATABASE_ADMIN_URL is not set; expected the address of a login that is a superuser or has BYPASSRLS: ' +
        'the login of DATABASE_URL sees no row of any tenant.',
    );
  }
  const url = new URL(given);
  url.pathname = new URL(config.databaseUrl).pathname;
  return url.href;
}
