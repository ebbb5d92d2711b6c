import { Upload } from 'lucide-react';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addFiles } from './attachments-store';

/** Files dropped anywhere on the thread go to the tray. */
export function DropZone({
  conversationId,
  children,
}: {
  conversationId: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    <div
      className="relative flex min-h-0 flex-1 flex-col"
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        const next = event.relatedTarget;
        if (!(next instanceof Node) || !event.currentTarget.contains(next)) setIsOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setIsOver(false);
        addFiles(conversationId, [...event.dataTransfer.files]);
      }}
    >
      {children}
      {isOver && (
        <div className="pointer-events-none absolute inset-3 z-20 grid place-items-center rounded-2xl border-2 border-dashed border-accent bg-panel/90">
          <span className="flex items-center gap-2 font-medium text-accent-ink">
            <Upload className="size-5" aria-hidden="true" />
            {t('attach.dropHere')}
          </span>
        </div>
      )}
    </div>
  );
}
