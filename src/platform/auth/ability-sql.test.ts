import { AbilityBuilder, createMongoAbility, subject as asSubject } from '@casl/ability';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { Ability } from './ability.js';
import { abilityWhere } from './ability-sql.js';

interface Row {
  a: string | null;
  b: string | null;
}

const COLUMNS = { a: 'r.a', b: 'r.b' };
const VALUES = ['x', 'y', 'z'];
const ROWS: Row[] = [null, ...VALUES].flatMap((a) => [null, ...VALUES].map((b) => ({ a, b })));

const value = fc.constantFrom<string | null>(null, ...VALUES);
const comparison = fc.oneof(
  value,
  value.map((one) => ({ $eq: one })),
  value.map((one) => ({ $ne: one })),
  fc.array(value, { maxLength: 3 }).map((some) => ({ $in: some })),
  fc.array(value, { maxLength: 3 }).map((some) => ({ $nin: some })),
);
const rule = fc.record({
  inverted: fc.boolean(),
  action: fc.constantFrom<'read' | 'manage' | 'update'>('read', 'manage', 'update'),
  subject: fc.constantFrom<'Contact' | 'all'>('Contact', 'all'),
  conditions: fc.option(fc.record({ a: comparison, b: comparison }, { requiredKeys: [] }), {
    nil: undefined,
  }),
});

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('allows in SQL exactly what CASL allows on objects', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(rule, { maxLength: 5 }), async (rules) => {
      const ability = createMongoAbility<Ability>(rules);
      const { sql, params } = abilityWhere(ability, 'read', 'Contact', COLUMNS, 2);
      const allowed = await database.source.query<Row[]>(
        `select r.a, r.b from jsonb_to_recordset($1) as r (a text, b text) where ${sql}`,
        [JSON.stringify(ROWS), ...params],
      );
      const expected = ROWS.filter((row) => ability.can('read', asSubject('Contact', { ...row })));
      expect(allowed).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it('gives no row to somebody without a rule', () => {
  const ability = createMongoAbility<Ability>([]);
  expect(abilityWhere(ability, 'read', 'Contact', COLUMNS, 1)).toEqual({
    sql: 'false',
    params: [],
  });
});

it('counts placeholders from the one it is given', () => {
  const { can, build } = new AbilityBuilder<Ability>(createMongoAbility);
  can('read', 'Contact', { a: 'x', b: { $in: ['y', null] } });
  expect(abilityWhere(build(), 'read', 'Contact', COLUMNS, 4)).toEqual({
    sql: '(r.a = $4 and (r.b = any($5) or r.b is null))',
    params: ['x', ['y']],
  });
});

it.each([
  ['a field without a column', { other: 'x' }],
  ['an operator without SQL', { a: { $regex: '^x' } }],
  ['a comparison with an object', { a: { $eq: { nested: 1 } } }],
])('refuses %s rather than widening the list', (_, conditions) => {
  const ability = createMongoAbility<Ability>([{ action: 'read', subject: 'Contact', conditions }]);
  expect(() => abilityWhere(ability, 'read', 'Contact', COLUMNS, 1)).toThrow('A permission');
});
