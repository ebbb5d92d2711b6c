import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { LiveEvents } from '../../features/inbox/public/live-events';
import { readFragment } from '../../gql/fragment-masking';
import { graphql } from '../../gql/gql';
import { requestIdOf } from '../../lib/apollo/request-id';
import { useSession } from '../../lib/session/session';
import { VIEWER_CONTEXT, ViewerProvider } from '../../lib/viewer/viewer-context';
import { DeniedState } from '../../ui/denied-state';
import { ErrorState } from '../../ui/error-state';
import { GlobalKeys } from '../keyboard/global-keys';
import { StartingScreen } from '../starting-screen';
import { ConnectionBar } from './connection-bar';
import { NavRail } from './nav-rail';
import { OtherTabs } from './other-tabs';

const SessionExpiredDialog = lazy(() => import('../../features/session/session-expired-dialog'));

const SHELL = graphql(`
  query Shell {
    viewer {
      ...ViewerContext
    }
    eventCursor
  }
`);

export function ShellContent() {
  const { t } = useTranslation();
  const isExpired = useSession(({ status }) => status === 'expired');
  const { data, error, refetch } = useQuery(SHELL, { fetchPolicy: 'cache-first' });
  if (error && !data) {
    return (
      <main className="grid h-full place-items-center">
        <ErrorState
          title={t('error.console')}
          requestId={requestIdOf(error)}
          onRetry={() => void refetch()}
        />
      </main>
    );
  }
  if (!data) return <StartingScreen />;
  const viewer = readFragment(VIEWER_CONTEXT, data.viewer);
  if (!viewer.tenant) return <DeniedState permission="read:Conversation" />;

  return (
    <ViewerProvider viewer={viewer}>
      <a
        href="#main"
        className="sr-only z-60 rounded-lg bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
      >
        {t('shell.skip')}
      </a>
      <div className="group/shell flex h-dvh flex-col-reverse sm:flex-row">
        <NavRail />
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <ConnectionBar />
          <main id="main" tabIndex={-1} className="min-h-0 flex-1 outline-none">
            <Suspense fallback={<StartingScreen />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
      </div>
      <LiveEvents after={data.eventCursor} />
      <GlobalKeys />
      <OtherTabs />
      {isExpired && (
        <Suspense>
          <SessionExpiredDialog />
        </Suspense>
      )}
    </ViewerProvider>
  );
}
