export interface SharedToken {
  accessToken: string;
  expiresAt: string;
}

export type TabMessage =
  { kind: 'token'; token: SharedToken } | { kind: 'signed-in' } | { kind: 'signed-out' };

const name = 'waystation:session';
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);

let newest: SharedToken | null = null;

export function tellOtherTabs(message: TabMessage) {
  channel?.postMessage(message);
}

export function hearOtherTabs(listener: (message: TabMessage) => void): () => void {
  const receive = ({ data }: MessageEvent<TabMessage>) => listener(data);
  channel?.addEventListener('message', receive);
  return () => channel?.removeEventListener('message', receive);
}

channel?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
  if (data.kind === 'token') newest = data.token;
});

const settleMs = 30;

/**
 * The refresh token is one cookie for all tabs and is replaced at each use, so only one tab renews
 * at a time; the others take the token that it announces.
 */
export async function renewAcrossTabs(
  known: SharedToken | null,
  request: () => Promise<SharedToken | null>,
): Promise<SharedToken | null> {
  if (!navigator.locks) return request();
  return navigator.locks.request(name, async () => {
    if (channel) await new Promise((resolve) => setTimeout(resolve, settleMs));
    const isNewer = newest && Date.parse(newest.expiresAt) - Date.now() > settleMs * 1_000;
    if (newest && isNewer && newest.accessToken !== known?.accessToken) return newest;
    const token = await request();
    if (token) tellOtherTabs({ kind: 'token', token });
    return token;
  });
}
