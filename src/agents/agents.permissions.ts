import type { DefinePermissions } from '../platform/auth/ability.js';

/** Everybody may know the people of the tenant: conversations are assigned to them by name. */
export const agentsPermissions: DefinePermissions = (_facts, { can }) => {
  can('read', 'Agent');
};
