import { create } from 'zustand';

/** `catching-up`: the socket is back and what was missed is still arriving. */
export type ConnectionPhase = 'connecting' | 'live' | 'catching-up' | 'offline';

interface ConnectionState {
  phase: ConnectionPhase;
  /** Until when the data on screen is known to be complete. */
  completeUntilMs: number | null;
}

export const useConnection = create<ConnectionState>()(() => ({
  phase: 'connecting',
  completeUntilMs: null,
}));

export function setConnectionPhase(phase: ConnectionPhase) {
  const before = useConnection.getState();
  if (before.phase === phase) return;
  const dropped = phase === 'offline' && before.phase === 'live';
  useConnection.setState({
    phase,
    completeUntilMs: dropped ? Date.now() : phase === 'live' ? null : before.completeUntilMs,
  });
}
