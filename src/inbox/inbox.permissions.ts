import type { DefinePermissions } from '../platform/auth/ability.js';

/** A message is seen by those who see its conversation. */
export const inboxPermissions: DefinePermissions = (facts, { can }) => {
  const mine = { assigneeId: facts.agentId };
  const nobodys = { assigneeId: null };
  const isJunior = facts.role === 'AGENT' && facts.level === 'JUNIOR';
  const isSenior = facts.role === 'AGENT' && facts.level === 'SENIOR';

  // Juniors see and answer what is assigned to them.
  can(['read', 'reply'], 'Conversation', mine);
  if (isJunior) return;

  // Seniors also take what belongs to nobody, hand it on and close it.
  can(['assign', 'resolve', 'update'], 'Conversation', mine);
  can(['read', 'reply', 'assign', 'resolve', 'update'], 'Conversation', nobodys);
  if (isSenior) return;

  // Leads and tenant admins work in every conversation.
  can(['read', 'reply', 'assign', 'resolve', 'update'], 'Conversation');
};
