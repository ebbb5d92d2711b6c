import { useSyncExternalStore } from 'react';
import { usePreferences } from '../../lib/preferences/preferences';

const query = '(min-width: 1280px)';

function subscribe(listener: () => void) {
  const wide = matchMedia(query);
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

/** The details are beside the thread on a wide screen and over it on a narrow one. */
export function useDetails() {
  const isWide = useSyncExternalStore(subscribe, () => matchMedia(query).matches);
  const { detailsOpen, drawerOpen } = usePreferences();
  const isOpen = isWide ? detailsOpen : drawerOpen;
  const setOpen = (open: boolean) =>
    usePreferences.setState(isWide ? { detailsOpen: open } : { drawerOpen: open });
  return { isWide, isOpen, setOpen, toggle: () => setOpen(!isOpen) };
}
