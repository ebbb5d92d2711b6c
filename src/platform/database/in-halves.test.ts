import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { inHalves } from './in-halves.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  await test.source.query('create table kept (n int primary key)');
  await test.source.query('grant all on kept to waystation_system');
});
beforeEach(() => test.source.query('delete from kept'));
afterAll(() => test.drop());

const numbers = Array.from({ length: 100 }, (_, n) => n);

async function keep(
  items: readonly number[],
  fail: (n: number) => Promise<void> | void,
): Promise<{ kept: number[]; poisoned: number[]; calls: number }> {
  const poisoned: number[] = [];
  let calls = 0;
  await test.database.system((manager) =>
    inHalves(
      manager,
      items,
      async (part) => {
        calls += 1;
        for (const n of part) {
          await manager.query('insert into kept values ($1)', [n]);
          await fail(n);
        }
      },
      (n) => poisoned.push(n),
    ),
  );
  const rows = await test.source.query<{ n: number }[]>('select n from kept order by n');
  return { kept: rows.map(({ n }) => n), poisoned, calls };
}

const poison = (bad: readonly number[]) => (n: number) => {
  if (bad.includes(n)) throw new Error('poison');
};

describe('in halves', () => {
  it('does all at once when nothing fails', async () => {
    expect(await keep(numbers, () => undefined)).toEqual({ kept: numbers, poisoned: [], calls: 1 });
  });

  it.each([[[0]], [[57]], [[99]], [[3, 4, 90]], [numbers]])(
    'keeps all but the poisonous %j',
    async (bad) => {
      const { kept, poisoned } = await keep(numbers, poison(bad));
      expect(poisoned).toEqual(bad);
      expect(kept).toEqual(numbers.filter((n) => !bad.includes(n)));
    },
  );

  it('blames the item for what the database says of its value', async () => {
    await test.source.query('insert into kept values (5)');
    const { poisoned } = await keep([4, 5, 6], () => undefined);
    expect(poisoned).toEqual([5]);
  });

  it.each(['55P03', '40P01', '57014', '53300', '08006'])(
    'blames nobody for trouble of the database (%s), and keeps nothing',
    async (code) => {
      const trouble = () => Promise.reject(Object.assign(new Error('trouble'), { code }));
      await expect(keep(numbers, trouble)).rejects.toThrow('trouble');
      expect(await test.source.query('select from kept')).toEqual([]);
    },
  );

  it('blames nobody when the connection is gone', async () => {
    const endSelf = async () => {
      await test.source.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where query like 'insert into kept%' and pid <> pg_backend_pid()`,
      );
    };
    await expect(
      keep([1, 2], async () => {
        await endSelf();
        throw new Error('whatever');
      }),
    ).rejects.toThrow();
    expect(await test.source.query('select from kept')).toEqual([]);
  });
});
