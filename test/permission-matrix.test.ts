import { acme, globex, platformAdmin } from './support/fixture.js';
import { startTestApp, type TestApp } from './support/test-app.js';

/**
 * Who may do what to some objects of a kind at least. Which ones, the tests of each module show.
 * A right that is added or taken away anywhere shows here.
 */
const JUNIOR = [
  'read:Tenant',
  'read:Agent',
  'read:Number',
  'read:Contact',
  'read:Conversation',
  'reply:Conversation',
];
const SENIOR = [
  ...JUNIOR,
  'update:Contact',
  'assign:Conversation',
  'resolve:Conversation',
  'update:Conversation',
];
const LEAD = SENIOR;
const TENANT_ADMIN = [
  ...LEAD,
  'update:Number',
  'connect:Number',
  'read:LedgerItem',
  'replay:LedgerItem',
];

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it.each([
  ['junior', acme.agents.junior.email, JUNIOR],
  ['senior', acme.agents.senior.email, SENIOR],
  ['lead', acme.agents.lead.email, LEAD],
  ['tenant admin', acme.agents.admin.email, TENANT_ADMIN],
  ['tenant admin of another tenant', globex.agents.admin.email, TENANT_ADMIN],
  ['platform admin', platformAdmin.email, []],
])('%s', async (_, email, permissions) => {
  const token = await app.signIn(email);
  const { data } = await app.graphql('{ viewer { permissions } }', {}, token);
  expect(data.viewer.permissions.toSorted()).toEqual(permissions.toSorted());
});
