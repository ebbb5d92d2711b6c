import type { DefinePermissions } from '../platform/auth/ability.js';

/** Fields are those of `contact/read-contact.ts`. */
export const contactsPermissions: DefinePermissions = (facts, { can }) => {
  const isJunior = facts.role === 'AGENT' && facts.level === 'JUNIOR';

  // Everybody sees the people of the conversations that were assigned to them.
  can('read', 'Contact', { accessAgentId: facts.agentId });

  if (isJunior) return;
  can(['read', 'update'], 'Contact');
};
