import { useTranslation } from 'react-i18next';
import { lastPortal } from '../../lib/session/session';
import { useViewer } from '../../lib/viewer/viewer-context';
import { Dialog } from '../../ui/dialog';
import { SignInForm } from './sign-in-form';

/** Over the console, so that drafts survive. */
export default function SessionExpiredDialog() {
  const { t } = useTranslation();
  const { agent } = useViewer();
  const startAfreshForAnother = (email: string) => {
    if (email.toLowerCase() !== agent?.email.toLowerCase()) window.location.assign('/');
  };
  return (
    <Dialog
      open
      dismissible={false}
      onOpenChange={() => undefined}
      title={t('signIn.expiredTitle')}
      description={t('signIn.expiredText')}
    >
      <SignInForm portal={lastPortal()} onSignedIn={startAfreshForAnother} />
    </Dialog>
  );
}
