import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const AgentRole = { TENANT_ADMIN: 'TENANT_ADMIN', AGENT: 'AGENT' } as const;
export type AgentRole = keyof typeof AgentRole;
registerEnumType(AgentRole, {
  name: 'AgentRole',
  description: 'Whether a person runs the tenant or works in it.',
  valuesMap: {
    TENANT_ADMIN: { description: 'May do everything in the tenant.' },
    AGENT: { description: 'May do what the level allows.' },
  },
});

export const AgentLevel = { JUNIOR: 'JUNIOR', SENIOR: 'SENIOR', LEAD: 'LEAD' } as const;
export type AgentLevel = keyof typeof AgentLevel;
registerEnumType(AgentLevel, {
  name: 'AgentLevel',
  description: 'How far an agent may reach.',
  valuesMap: {
    JUNIOR: { description: 'Sees and answers the conversations assigned to them.' },
    SENIOR: {
      description: 'Also sees unassigned conversations and contacts; assigns and resolves.',
    },
    LEAD: { description: 'Works in every conversation.' },
  },
});

@ObjectType({ description: 'A person of the tenant.' })
export class Agent {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  email: string;

  @Field(() => AgentRole)
  role: AgentRole;

  @Field(() => AgentLevel)
  level: AgentLevel;

  @Field({ description: 'False for a person who may no longer sign in.' })
  isActive: boolean;
}
