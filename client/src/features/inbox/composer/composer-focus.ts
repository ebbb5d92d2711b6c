import { useCallback } from 'react';

/** Puts the cursor into the composer of the open conversation. */
export function useComposerFocus() {
  return useCallback(
    () => document.querySelector<HTMLElement>('[data-composer-input]')?.focus(),
    [],
  );
}
