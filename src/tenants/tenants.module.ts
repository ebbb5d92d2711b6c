import { Module, type OnModuleInit } from '@nestjs/common';
import { PermissionRegistry } from '../platform/auth/ability.js';
import { TenantDirectory } from './public/tenant-directory.js';
import { StoredTenants } from './stored-tenants.js';
import { tenantsPermissions } from './tenants.permissions.js';

@Module({
  providers: [{ provide: TenantDirectory, useClass: StoredTenants }],
  exports: [TenantDirectory],
})
export class TenantsModule implements OnModuleInit {
  constructor(private readonly permissions: PermissionRegistry) {}

  onModuleInit(): void {
    this.permissions.register(tenantsPermissions);
  }
}
