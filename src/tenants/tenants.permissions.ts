import type { DefinePermissions } from '../platform/auth/ability.js';

/** Everybody knows the business they work for. */
export const tenantsPermissions: DefinePermissions = (facts, { can }) => {
  can('read', 'Tenant', { id: facts.tenantId });
};
