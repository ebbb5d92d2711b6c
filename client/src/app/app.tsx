import { CSPProvider } from '@base-ui/react/csp-provider';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { StartingScreen } from './starting-screen';
import { SessionGate } from './session-gate';

const SignInPage = lazy(() => import('../features/session/sign-in-page'));
const Shell = lazy(() => import('./shell/shell'));
const InboxPage = lazy(() => import('../features/inbox/inbox-page'));
const LedgerPage = lazy(() => import('../features/ledger/ledger-page'));
const NumbersPage = lazy(() => import('../features/numbers/numbers-page'));
const NotFoundPage = lazy(() => import('./not-found-page'));

export function App() {
  return (
    <CSPProvider disableStyleElements>
      <BrowserRouter>
        <Suspense fallback={<StartingScreen />}>
          <Routes>
            <Route path="/login" element={<SignInPage portal="ADMIN" />} />
            <Route path="/agent-login" element={<SignInPage portal="AGENT" />} />
            <Route
              element={
                <SessionGate>
                  <Shell />
                </SessionGate>
              }
            >
              <Route index element={<Navigate to="/inbox/mine" replace />} />
              <Route path="/inbox" element={<Navigate to="/inbox/mine" replace />} />
              <Route path="/inbox/:view/:conversationId?" element={<InboxPage />} />
              <Route path="/ledger" element={<LedgerPage />} />
              <Route path="/settings" element={<Navigate to="/settings/numbers" replace />} />
              <Route path="/settings/numbers" element={<NumbersPage />} />
              <Route path="*" element={<NotFoundPage />} />
            </Route>
          </Routes>
        </Suspense>
      </BrowserRouter>
    </CSPProvider>
  );
}
