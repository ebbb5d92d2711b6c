import { useSearchParams } from 'react-router';
import type { LedgerFilter, LedgerOutcome } from '../../gql/graphql';

export const outcomes: readonly LedgerOutcome[] = [
  'PROCESSED',
  'FAILED',
  'UNROUTED',
  'WAITING',
  'DUPLICATE',
  'IGNORED',
];

/** The filter is the address. */
export function useLedgerFilter() {
  const [search, setSearch] = useSearchParams();
  const filter: LedgerFilter = {
    outcome: outcomes.find((outcome) => outcome.toLowerCase() === search.get('outcome')) ?? null,
    numberId: search.get('number'),
    kind: search.get('kind'),
    key: search.get('key'),
  };
  const set = (name: 'outcome' | 'number' | 'kind' | 'key', value: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  const isFiltered = Object.values(filter).some(Boolean);
  return { filter, set, isFiltered, clear: () => setSearch({}, { replace: true }) };
}
