import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { lastPortal, renewSession, useSession } from '../lib/session/session';
import { ErrorState } from '../ui/error-state';
import { StartingScreen } from './starting-screen';

/** Lets the console through with a session, also with one that ended while it was open. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const status = useSession((state) => state.status);
  const { pathname, search } = useLocation();
  switch (status) {
    case 'starting':
      return <StartingScreen />;
    case 'unreachable':
      return (
        <main className="grid h-full place-items-center">
          <ErrorState
            title={t('error.unreachable')}
            requestId={null}
            onRetry={() => void renewSession()}
          />
        </main>
      );
    case 'signed-out': {
      const login = lastPortal() === 'AGENT' ? '/agent-login' : '/login';
      return <Navigate to={login} replace state={{ from: pathname + search }} />;
    }
    case 'signed-in':
    case 'expired':
      return children;
  }
}
