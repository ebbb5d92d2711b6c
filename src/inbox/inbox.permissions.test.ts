import { type Action, PermissionRegistry, type PermissionFacts } from '../platform/auth/ability.js';
import { may } from '../platform/auth/authorize.js';
import { inboxPermissions } from './inbox.permissions.js';

const ACTIONS: readonly Action[] = ['read', 'reply', 'assign', 'resolve', 'update'];
const ALL = ACTIONS.join(' ');

const registry = new PermissionRegistry();
registry.register(inboxPermissions);

const person = (level: PermissionFacts['level'], role: PermissionFacts['role'] = 'AGENT') =>
  registry.abilityFor({ tenantId: 't', agentId: 'me', role, level });

it.each([
  ['a junior', person('JUNIOR'), { me: 'read reply', nobody: '', colleague: '' }],
  ['a senior', person('SENIOR'), { me: ALL, nobody: ALL, colleague: '' }],
  ['a lead', person('LEAD'), { me: ALL, nobody: ALL, colleague: ALL }],
  ['a tenant admin', person('JUNIOR', 'TENANT_ADMIN'), { me: ALL, nobody: ALL, colleague: ALL }],
])('lets %s do this with conversations', (_, ability, expected) => {
  const actor = { kind: 'agent', tenantId: 't', agentId: 'me', requestId: 'r', ability } as const;
  const allowed = (assigneeId: string | null) =>
    ACTIONS.filter((action) => may(actor, action, 'Conversation', { assigneeId })).join(' ');
  expect({ me: allowed('me'), nobody: allowed(null), colleague: allowed('other') }).toEqual(
    expected,
  );
});
