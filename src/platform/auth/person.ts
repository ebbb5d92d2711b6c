/** Whom an access token or a session stands for. */
export type Person =
  | { readonly kind: 'agent'; readonly tenantId: string; readonly agentId: string }
  | { readonly kind: 'platform'; readonly platformAdminId: string };

export function personId(person: Person): string {
  return person.kind === 'agent' ? person.agentId : person.platformAdminId;
}

/** Tells people apart, across tenants, too. */
export function personKey(person: Person): string {
  return person.kind === 'agent' ? `${person.tenantId} ${person.agentId}` : person.platformAdminId;
}
