import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A business. Its row is its own tenant wall: the id is the tenant id. */
@Entity('tenants')
export class TenantEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  slug: string;

  @Column('boolean')
  isActive: boolean;

  @Column('timestamptz')
  createdAt: Date;
}
