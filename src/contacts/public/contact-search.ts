/**
 * SQL condition: the contact in `contactIdColumn` has the pattern in a name or an identity. For
 * the lists of other modules, so that they need to know no table of this one. Both arguments are
 * written by us, never by a caller: a column and a placeholder.
 */
export function contactMatches(contactIdColumn: string, patternPlaceholder: string): string {
  return `exists (
    select from contacts sought
    where sought.id = ${contactIdColumn}
      and (sought.name ilike ${patternPlaceholder} or sought.profile_name ilike ${patternPlaceholder}
        or exists (
          select from contact_identities named
          where named.tenant_id = sought.tenant_id and named.contact_id = sought.id
            and '+' || named.value ilike ${patternPlaceholder})))`;
}
