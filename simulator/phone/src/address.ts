import { useSyncExternalStore } from 'react';

/** Which chat the page shows; it is all in the address, so that a chat can be linked to. */
export interface Address {
  person: string | null;
  number: string | null;
  name: string | null;
  username: string | null;
}

const listeners = new Set<() => void>();

export function useAddress(): Address {
  const search = useSyncExternalStore(subscribe, () => location.search);
  const parameters = new URLSearchParams(search);
  return {
    person: parameters.get('person'),
    number: parameters.get('number'),
    name: parameters.get('name'),
    username: parameters.get('username'),
  };
}

export function goTo(address: Partial<Address>): void {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(address)) if (value) parameters.set(key, value);
  const query = parameters.toString();
  history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}
