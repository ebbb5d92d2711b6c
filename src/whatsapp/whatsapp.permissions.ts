import type { DefinePermissions } from '../platform/auth/ability.js';

export const whatsappPermissions: DefinePermissions = (facts, { can }) => {
  // Everybody sees from which number a conversation is held; nobody ever reads its secrets.
  can('read', 'Number');

  if (facts.role === 'TENANT_ADMIN') {
    can(['connect', 'update'], 'Number');
    can(['read', 'replay'], 'LedgerItem');
  }
};
