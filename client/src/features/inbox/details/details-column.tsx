import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../../lib/preferences/preferences';
import { Dialog } from '../../../ui/dialog';
import { DetailsPane } from './details-pane';

const wide = matchMedia('(min-width: 1280px)');

function subscribe(listener: () => void) {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

/** Beside the thread on a wide screen, over it on a narrow one, where it starts closed. */
export function DetailsColumn({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const isWide = useSyncExternalStore(subscribe, () => wide.matches);
  const isOpen = usePreferences(({ detailsOpen }) => detailsOpen);
  const isDrawerOpen = usePreferences(({ drawerOpen }) => drawerOpen);
  if (isWide) {
    if (!isOpen) return null;
    return (
      <aside
        aria-label={t('details.title')}
        data-region="details"
        className="w-80 shrink-0 overflow-y-auto border-s border-line bg-panel"
      >
        <DetailsPane conversationId={conversationId} />
      </aside>
    );
  }
  return (
    <Dialog
      place="side"
      open={isDrawerOpen}
      onOpenChange={(open) => usePreferences.setState({ drawerOpen: open })}
      title={t('details.title')}
    >
      <div className="-mx-5">
        <DetailsPane conversationId={conversationId} />
      </div>
    </Dialog>
  );
}
