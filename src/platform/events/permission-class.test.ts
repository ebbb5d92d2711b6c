import { AbilityBuilder, createMongoAbility } from '@casl/ability';
import type { Ability, PermissionBuilder } from '../auth/ability.js';
import { permissionClass } from './permission-class.js';

function classOf(define: (builder: PermissionBuilder) => void): string {
  const builder = new AbilityBuilder<Ability>(createMongoAbility);
  define(builder);
  return permissionClass(builder.build());
}

describe('permissionClass', () => {
  it('is one for all who may see everything, whatever else they were granted', () => {
    const [ada, grace] = ['ada', 'grace'].map((assigneeId) =>
      classOf(({ can }) => {
        can('read', 'Conversation', { assigneeId });
        can(['read', 'reply'], 'Conversation');
      }),
    );
    expect(ada).toBe(grace);
  });

  it('differs where the person decides', () => {
    const [ada, grace] = ['ada', 'grace'].map((assigneeId) =>
      classOf(({ can }) => can('read', 'Conversation', { assigneeId })),
    );
    expect(ada).not.toBe(grace);
  });

  it('differs where something was taken away again', () => {
    const all = classOf(({ can }) => can('read', 'Conversation'));
    const some = classOf(({ can, cannot }) => {
      can('read', 'Conversation');
      cannot('read', 'Conversation', { status: 'ARCHIVED' });
    });
    expect(all).not.toBe(some);
  });
});
