import { AbilityBuilder, createMongoAbility, type MongoAbility } from '@casl/ability';

/** What is done to a subject. `manage` means every action. */
export const ACTIONS = [
  'read',
  'reply',
  'assign',
  'resolve',
  'update',
  'connect',
  'replay',
] as const;
export type Action = (typeof ACTIONS)[number] | 'manage';

/** Subjects are named as in the GraphQL schema. */
export const SUBJECTS = [
  'Tenant',
  'Agent',
  'Number',
  'Contact',
  'Conversation',
  'Message',
  'LedgerItem',
] as const;
export type Subject = (typeof SUBJECTS)[number] | 'all';

export type Ability = MongoAbility<[Action, Subject | object]>;

/** Facts on which a module's `*.permissions.ts` decides. */
export interface PermissionFacts {
  readonly tenantId: string;
  readonly agentId: string;
  readonly role: 'TENANT_ADMIN' | 'AGENT';
  readonly level: 'JUNIOR' | 'SENIOR' | 'LEAD';
}

export type PermissionBuilder = AbilityBuilder<Ability>;

/** One module's permissions as sentences: `can('read', 'Conversation', { assigneeId: facts.agentId })`. */
export type DefinePermissions = (facts: PermissionFacts, builder: PermissionBuilder) => void;

/** Modules register themselves here at start; agents builds each person's ability from it. */
export class PermissionRegistry {
  private readonly definitions: DefinePermissions[] = [];

  register(define: DefinePermissions): void {
    this.definitions.push(define);
  }

  abilityFor(facts: PermissionFacts): Ability {
    const builder = new AbilityBuilder<Ability>(createMongoAbility);
    for (const define of this.definitions) define(facts, builder);
    return builder.build();
  }
}

/** The ability of pumps and jobs: everything inside the one tenant they work for. */
export function systemAbility(): Ability {
  const builder = new AbilityBuilder<Ability>(createMongoAbility);
  builder.can('manage', 'all');
  return builder.build();
}
