import { Client } from 'pg';

const EXTENSIONS = ['pg_trgm', 'btree_gin'];

/** Makes the login that owns everything (no superuser), its database, and the extensions there. */
export async function prepareDatabase(adminUrl: string, password: string): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    await admin.query(`create role waystation login createrole password '${password}'`);
    await admin.query('create database waystation owner waystation');
  });
  const inDatabase = new URL(adminUrl);
  inDatabase.pathname = '/waystation';
  await withClient(inDatabase.href, async (admin) => {
    for (const extension of EXTENSIONS) {
      await admin.query(`create extension if not exists ${extension}`);
    }
  });
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
