import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import type { Portal } from '../../gql/graphql';
import { useSession } from '../../lib/session/session';
import { BrandMark } from '../../ui/brand-mark';
import { SignInForm } from './sign-in-form';

function targetOf(state: unknown): string {
  const from = typeof state === 'object' && state !== null && 'from' in state ? state.from : null;
  return typeof from === 'string' && from.startsWith('/') ? from : '/inbox/mine';
}

export default function SignInPage({ portal }: { portal: Portal }) {
  const { t } = useTranslation();
  const state: unknown = useLocation().state;
  const isSignedIn = useSession(({ status }) => status === 'signed-in');
  if (isSignedIn) return <Navigate to={targetOf(state)} replace />;

  const isAgent = portal === 'AGENT';
  return (
    <div className="flex h-full flex-col overflow-y-auto">
      <title>{t('signIn.documentTitle')}</title>
      <main className="m-auto w-full max-w-sm px-5 py-10">
        <div className="mb-8 flex items-center gap-3">
          <BrandMark className="size-9" />
          <span className="text-lg font-semibold tracking-tight">{t('common.product')}</span>
        </div>
        <h1 className="text-2xl font-semibold tracking-tight">
          {isAgent ? t('signIn.agentTitle') : t('signIn.adminTitle')}
        </h1>
        <p className="mt-1.5 mb-7 text-sm text-ink-soft">
          {isAgent ? t('signIn.agentText') : t('signIn.adminText')}
        </p>
        <SignInForm key={portal} portal={portal} />
        <p className="mt-7 text-sm text-ink-soft">
          {isAgent ? t('signIn.notAgent') : t('signIn.notAdmin')}{' '}
          <Link
            to={isAgent ? '/login' : '/agent-login'}
            state={state}
            className="font-medium text-accent-ink underline underline-offset-4"
          >
            {isAgent ? t('signIn.toAdmin') : t('signIn.toAgent')}
          </Link>
        </p>
      </main>
    </div>
  );
}
