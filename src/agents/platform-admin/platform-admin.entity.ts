import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who runs the installation. Belongs to no tenant and sees no tenant's data. */
@Entity('platform_admins')
export class PlatformAdminEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text')
  passwordHash: string;

  @Column('boolean')
  isActive: boolean;

  @Column('integer')
  tokenEpoch: number;

  @Column('timestamptz')
  createdAt: Date;
}
