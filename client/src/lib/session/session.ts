import { create } from 'zustand';
import { graphql } from '../../gql/gql';
import type { Portal, SignInInput, UserErrorCode } from '../../gql/graphql';
import { requestWithoutToken } from './request-without-token';
import { renewAcrossTabs, tellOtherTabs, type SharedToken } from './tabs';

/** `starting` until the cookie was tried; `expired` keeps the screen and asks to sign in again over it. */
export type SessionStatus = 'starting' | 'signed-in' | 'signed-out' | 'expired' | 'unreachable';

interface SessionState {
  status: SessionStatus;
  token: SharedToken | null;
}

export interface SignInRefusal {
  code: UserErrorCode;
  message: string;
}

export type SignInOutcome =
  { kind: 'signed-in' } | { kind: 'code-needed' } | { kind: 'refused'; refusals: SignInRefusal[] };

const renewBeforeMs = 60_000;
const portalKey = 'waystation:portal';

export const useSession = create<SessionState>()(() => ({ status: 'starting', token: null }));

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      session {
        accessToken
        expiresAt
      }
      mfaRequired
      userErrors {
        code
        message
      }
    }
  }
`);

const RefreshSession = graphql(`
  mutation RefreshSession {
    refreshSession(input: {}) {
      session {
        accessToken
        expiresAt
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const SignOut = graphql(`
  mutation SignOut {
    signOut(input: {}) {
      signedOut
      userErrors {
        message
      }
    }
  }
`);

let renewTimer: ReturnType<typeof setTimeout> | undefined;

function keep(token: SharedToken) {
  useSession.setState({ status: 'signed-in', token });
  clearTimeout(renewTimer);
  const leftMs = Date.parse(token.expiresAt) - Date.now();
  renewTimer = setTimeout(
    () => void renewSession(),
    Math.max(leftMs - renewBeforeMs, leftMs / 2, 1_000),
  );
}

export async function signIn(input: Omit<SignInInput, 'session'>): Promise<SignInOutcome> {
  const { signIn: payload } = await requestWithoutToken(SignIn, {
    input: { ...input, session: 'COOKIE' },
  });
  if (payload.session) {
    localStorage.setItem(portalKey, input.portal);
    keep(payload.session);
    tellOtherTabs({ kind: 'signed-in' });
    return { kind: 'signed-in' };
  }
  const codeNeeded =
    payload.mfaRequired || payload.userErrors.some(({ code }) => code === 'MFA_REQUIRED');
  if (codeNeeded && !input.totpCode) return { kind: 'code-needed' };
  return { kind: 'refused', refusals: payload.userErrors };
}

/** The portal of the last sign-in in this browser. */
export function lastPortal(): Portal {
  return localStorage.getItem(portalKey) === 'AGENT' ? 'AGENT' : 'ADMIN';
}

async function requestRenewal(): Promise<SharedToken | null> {
  const { refreshSession: payload } = await requestWithoutToken(RefreshSession, {});
  return payload.session;
}

let renewal: Promise<boolean> | undefined;

/** Gets a new access token, once however many ask. False when the session has ended. */
export function renewSession(): Promise<boolean> {
  renewal ??= renew().finally(() => {
    renewal = undefined;
  });
  return renewal;
}

async function renew(): Promise<boolean> {
  const before = useSession.getState();
  if (before.status === 'expired' || before.status === 'signed-out') return false;
  try {
    const token = await renewAcrossTabs(before.token, requestRenewal);
    if (token) {
      keep(token);
      return true;
    }
    const wasSignedIn = before.token !== null;
    useSession.setState({ status: wasSignedIn ? 'expired' : 'signed-out', token: null });
    return false;
  } catch {
    if (before.status === 'starting') useSession.setState({ status: 'unreachable' });
    else renewTimer = setTimeout(() => void renewSession(), 5_000);
    return false;
  }
}

/** The access token, renewed first when it is about to expire; null without a session. */
export async function freshAccessToken(): Promise<string | null> {
  const { token } = useSession.getState();
  if (token && Date.parse(token.expiresAt) - Date.now() < 5_000) await renewSession();
  return useSession.getState().token?.accessToken ?? null;
}

/** Resolves when somebody is signed in (again). */
export function untilSignedIn(): Promise<void> {
  if (useSession.getState().status === 'signed-in') return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useSession.subscribe(({ status }) => {
      if (status !== 'signed-in') return;
      stop();
      resolve();
    });
  });
}

export async function signOut(): Promise<void> {
  const token = await freshAccessToken();
  await requestWithoutToken(SignOut, {}, token).catch(() => undefined);
  clearTimeout(renewTimer);
  tellOtherTabs({ kind: 'signed-out' });
  useSession.setState({ status: 'signed-out', token: null });
}
