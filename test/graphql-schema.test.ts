import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  findBreakingChanges,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { AppModule } from '../src/app.module.js';
import { printSchemaOf } from '../src/platform/graphql/print-schema.js';

/** Lists that are short by nature; every other list is a connection. */
const SHORT_LISTS = new Set([
  'Contact.conversations',
  'Contact.identities',
  'Interactive.options',
  'Message.contacts',
  'Message.reactions',
  'Order.items',
  'Query.agents',
  'Query.ledgerCounts',
  'Query.ledgerProofs',
  'Query.numbers',
  'SharedContact.emails',
  'SharedContact.phones',
  'StaleThread.newMessages',
  'TemplateContent.buttons',
  'Viewer.permissions',
]);

let schema: GraphQLSchema;
let types: GraphQLNamedType[];
beforeAll(async () => {
  schema = buildSchema(await printSchemaOf(AppModule));
  types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
});

it('says of every type what it is', () => {
  // Pages and their edges are all alike.
  const evident = /^(Query|Mutation|Subscription)$|(Connection|Edge)$/;
  const silent = types.filter(({ name, description }) => !description && !evident.test(name));
  expect(silent.map(({ name }) => name)).toEqual([]);
});

it('says of every root field what it does', () => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const silent = roots.flatMap((root) =>
    fieldsOf(root)
      .filter(({ description }) => !description)
      .map(({ name }) => name),
  );
  expect(silent).toEqual([]);
});

it('pages every list that may grow', () => {
  const lists = types.flatMap((type) => {
    if (!isObjectType(type) || /Connection$/.test(type.name)) return [];
    return fieldsOf(type)
      .filter((field) => isList(field.type))
      .filter((field) => !['userErrors', 'field'].includes(field.name))
      .map((field) => `${type.name}.${field.name}`);
  });
  expect(lists.filter((list) => !SHORT_LISTS.has(list))).toEqual([]);
});

it('gives every connection the same shape', () => {
  for (const type of types) {
    if (!isObjectType(type) || !type.name.endsWith('Connection')) continue;
    const node = type.name.replace(/Connection$/, '');
    expect(
      Object.fromEntries(fieldsOf(type).map((field) => [field.name, String(field.type)])),
    ).toEqual({
      nodes: `[${node}!]!`,
      edges: `[${node}Edge!]!`,
      pageInfo: 'PageInfo!',
      totalCount: 'Int!',
    });
  }
});

it('gives every mutation one input and a payload that can refuse', () => {
  for (const mutation of fieldsOf(schema.getMutationType())) {
    expect(mutation.args.map((argument) => `${argument.name}: ${String(argument.type)}`)).toEqual([
      expect.stringMatching(/^input: \w+Input!$/),
    ]);
    const payload = getNamedType(mutation.type);
    const userErrors = isObjectType(payload) && payload.getFields().userErrors;
    expect(`${mutation.name} ${userErrors && String(userErrors.type)}`).toBe(
      `${mutation.name} [UserError!]!`,
    );
  }
});

it('names things as the rest does', () => {
  for (const type of types) {
    if (isEnumType(type)) {
      for (const value of type.getValues()) expect(value.name).toMatch(/^[A-Z][A-Z0-9_]*$/);
    } else if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        expect(field.name).toMatch(/^[a-z][A-Za-z0-9]*$/);
        expect(field.name).not.toMatch(/^(user(?!Errors)|chat|customer|account(?!ed)|label)/i);
      }
    }
  }
});

it('breaks nothing that schema.graphql promises', () => {
  const committed = buildSchema(readFileSync(join(__dirname, '..', 'schema.graphql'), 'utf8'));
  expect(findBreakingChanges(committed, schema).map(({ description }) => description)).toEqual([]);
});

function fieldsOf(type: GraphQLObjectType | null | undefined) {
  return Object.values(type?.getFields() ?? {});
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
