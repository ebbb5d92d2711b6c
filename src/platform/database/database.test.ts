import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { systemActor } from '../auth/system-actor.js';
import { Refusal } from '../graphql/refusal.js';
import { uuidv7 } from './uuidv7.js';

const acme = systemActor(uuidv7(), 'test');
const globex = systemActor(uuidv7(), 'test');

describe('Database', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
    await test.database.system((manager) =>
      manager.query(
        `insert into tenants (id, name, slug) values ($1, 'Acme', 'acme'), ($2, 'Globex', 'globex')`,
        [acme.tenantId, globex.tenantId],
      ),
    );
  });
  afterAll(() => test.drop());

  const append = (type: string, actor = acme, tenantId = actor.tenantId) =>
    test.database.write(actor, (manager) =>
      manager.query('insert into events (tenant_id, type) values ($1, $2)', [tenantId, type]),
    );
  const typesSeenBy = (actor = acme) =>
    test.database.read(actor, async (manager) => {
      const rows = await manager.query<{ type: string }[]>('select type from events order by id');
      return rows.map((row) => row.type);
    });

  it('shows a tenant its own rows only, without any filter', async () => {
    await append('message.added');
    expect(await typesSeenBy(acme)).toContain('message.added');
    expect(await typesSeenBy(globex)).toEqual([]);
  });

  it('lets nobody write into another tenant', async () => {
    await expect(append('message.added', globex, acme.tenantId)).rejects.toThrow(
      /row-level security/,
    );
  });

  it('shows nothing to the bare login, also after a tenant used the connection', async () => {
    await append('message.added');
    await expect(test.source.query('select 1 from events')).resolves.toEqual([]);
    const [setting] = await test.source.query<{ role: string; tenant: string }[]>(
      `select current_setting('role') as role, current_setting('app.tenant', true) as tenant`,
    );
    expect(setting?.role).toBe('none');
    expect(setting?.tenant ?? '').toBe('');
  });

  it('rolls back when the work refuses', async () => {
    const refused = test.database.write(acme, async (manager) => {
      await manager.query(`insert into events (tenant_id, type) values ($1, 'refused')`, [
        acme.tenantId,
      ]);
      throw new Refusal('NOT_ALLOWED', 'No.');
    });
    await expect(refused).rejects.toThrow('No.');
    expect(await typesSeenBy(acme)).not.toContain('refused');
  });

  it('runs a write again after a deadlock', async () => {
    await append('first');
    await append('second');
    let tries = 0;
    let bothHold: () => void = () => undefined;
    const holding = new Promise<void>((resolve) => (bothHold = resolve));
    let holders = 0;
    const crossing = (types: readonly [string, string]) =>
      test.database.write(acme, async (manager) => {
        tries += 1;
        const touch = (type: string) =>
          manager.query('update events set created_at = now() where type = $1', [type]);
        await touch(types[0]);
        if (++holders === 2) bothHold();
        await holding;
        await touch(types[1]);
      });
    await Promise.all([crossing(['first', 'second']), crossing(['second', 'first'])]);
    expect(tries).toBe(3);
  });

  it('crosses tenants in a system transaction, and walks into one of them for a part', async () => {
    await append('message.added', globex);
    await test.database.system(async (manager) => {
      const tenants = async () => {
        const rows = await manager.query<{ id: string }[]>(
          'select distinct tenant_id as id from events',
        );
        return rows.map((row) => row.id);
      };
      expect(await tenants()).toHaveLength(2);
      const inside = await test.database.asTenant(manager, globex.tenantId, tenants);
      expect(inside).toEqual([globex.tenantId]);
      expect(await tenants()).toHaveLength(2);
    });
  });
});
