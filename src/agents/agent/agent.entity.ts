import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgentLevel, AgentRole } from '../public/agent.type.js';

/** A person of a tenant. */
@Entity('agents')
export class AgentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  tenantId: string;

  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text')
  passwordHash: string;

  @Column('text')
  role: AgentRole;

  @Column('text')
  level: AgentLevel;

  @Column('boolean')
  isActive: boolean;

  /** Access tokens carry it; raising it voids all of them. */
  @Column('integer')
  tokenEpoch: number;

  @Column('timestamptz', { nullable: true })
  lastSeenAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
