import { useEffect } from 'react';
import { hearOtherTabs } from '../../lib/session/tabs';
import { useSession } from '../../lib/session/session';

/** Somebody else may have signed in from another tab: then everything on screen is asked for anew. */
export function OtherTabs() {
  useEffect(
    () =>
      hearOtherTabs(({ kind }) => {
        if (kind === 'signed-out') useSession.setState({ status: 'signed-out', token: null });
        if (kind === 'signed-in') window.location.reload();
      }),
    [],
  );
  return null;
}
