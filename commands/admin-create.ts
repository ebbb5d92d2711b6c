import { randomBytes } from 'node:crypto';
import bcrypt from 'bcrypt';
import { type Command, option, say } from './command.js';
import { withClient } from './embedded-postgres/prepare-database.js';
import { inInstallation, migrationsFolder } from './installation.js';
import { migrateUp } from './migrations.js';

const MIN_PASSWORD_LENGTH = 10;

export const command: Command = {
  usage: `Makes a platform admin, the person who makes tenants. Does nothing where the address is known.

  npm run admin:create -- --email you@example.com [--name "Your Name"]

The password comes from ADMIN_PASSWORD; without it one is made up and printed.`,

  run: (args) => {
    const admin = parse(args);
    return inInstallation(async ({ config }) => {
      await migrateUp(config.databaseDirectUrl, migrationsFolder);
      const passwordHash = await bcrypt.hash(admin.password, config.bcryptCost);
      const isNew = await insert(config.databaseDirectUrl, { ...admin, passwordHash });
      if (!isNew) say(`${admin.email} is a platform admin already; nothing was changed.`);
      else if (admin.isMadeUp)
        say(`${admin.email} is a platform admin now. Password: ${admin.password}`);
      else say(`${admin.email} is a platform admin now.`);
      return 0;
    });
  },
};

function parse(args: readonly string[]) {
  const email = option(args, 'email')?.trim() ?? '';
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) {
    throw new Error('Say whose account it is: npm run admin:create -- --email you@example.com');
  }
  const given = process.env.ADMIN_PASSWORD;
  if (given && given.length < MIN_PASSWORD_LENGTH) {
    throw new Error(`ADMIN_PASSWORD is too short: at least ${MIN_PASSWORD_LENGTH} characters.`);
  }
  const name = option(args, 'name') ?? email.split('@')[0] ?? email;
  return {
    email,
    name,
    isMadeUp: !given,
    password: given || randomBytes(12).toString('base64url'),
  };
}

async function insert(
  url: string,
  admin: { readonly email: string; readonly name: string; readonly passwordHash: string },
): Promise<boolean> {
  return withClient(url, async (client) => {
    await client.query('set role waystation_system');
    const made = await client.query(
      `insert into platform_admins (email, name, password_hash) values ($1, $2, $3)
       on conflict do nothing`,
      [admin.email, admin.name, admin.passwordHash],
    );
    return made.rowCount === 1;
  });
}
