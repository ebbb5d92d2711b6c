const INSUFFICIENT_PRIVILEGE = '42501';

const ADVICE = `The login may not make the roles that keep tenants apart. An administrator of the
PostgreSQL server makes them once, with this (put your login's name for "waystation"):

  create role waystation_tenant nologin;
  create role waystation_system nologin;
  grant waystation_tenant, waystation_system to waystation with inherit false, set true;
  grant create on schema public to waystation;

Then run npm run migrate again. (Or give the login CREATEROLE and ownership of its database.)`;

/** On a server of somebody else's the login may lack rights: then the SQL for its administrator. */
export async function explainMissingRights<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== INSUFFICIENT_PRIVILEGE) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`PostgreSQL says: ${said}\n\n${ADVICE}`);
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
