import { Field, ObjectType } from '@nestjs/graphql';
import { Tenant } from '../../tenants/public/tenant.type.js';
import { Agent } from '../public/agent.type.js';

@ObjectType({ description: 'Who is asking, and what they may do.' })
export class Viewer {
  @Field(() => Agent, { nullable: true, description: 'Null for a platform admin.' })
  agent: Agent | null;

  @Field(() => Tenant, { nullable: true, description: 'Null for a platform admin.' })
  tenant: Tenant | null;

  @Field({ description: 'True for a person who runs the installation.' })
  isPlatformAdmin: boolean;

  @Field(() => [String], { description: 'Action and subject pairs such as `assign:Conversation`.' })
  permissions: string[];
}
