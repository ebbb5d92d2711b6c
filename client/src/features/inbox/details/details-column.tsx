import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog';
import { useDetails } from '../use-details';
import { DetailsPane } from './details-pane';

/** Beside the thread on a wide screen, over it on a narrow one, where it starts closed. */
export function DetailsColumn({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const { isWide, isOpen, setOpen } = useDetails();
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
    <Dialog place="side" open={isOpen} onOpenChange={setOpen} title={t('details.title')}>
      <div className="-mx-5">
        <DetailsPane conversationId={conversationId} />
      </div>
    </Dialog>
  );
}
