import { useEffect, useSyncExternalStore } from 'react';
import type { PhoneFrame } from '../../../src/phone/phone-frame.js';

/** Tells the line which chat is being looked at: the open one, while the page is visible. */
export function useEyes(
  say: (frame: PhoneFrame) => void,
  connected: boolean,
  phoneNumberId: string | null,
): void {
  const visible = useSyncExternalStore(subscribe, () => document.visibilityState === 'visible');
  useEffect(() => {
    if (connected) say({ type: 'look', phoneNumberId: visible ? phoneNumberId : null });
  }, [say, connected, visible, phoneNumberId]);
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
