import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../ui/copy-button';
import { useDraftText } from './draft-store';

interface ComposerClosedProps {
  conversationId: string;
  title: string;
  text: string;
}

/** In place of the composer; what was typed is kept and can be read. */
export function ComposerClosed({ conversationId, title, text }: ComposerClosedProps) {
  const { t } = useTranslation();
  const draft = useDraftText(conversationId);
  return (
    <div
      data-testid="composer-closed"
      className="border-t border-line bg-panel px-4 py-3.5 pb-[max(0.875rem,env(safe-area-inset-bottom))]"
    >
      <div className="mx-auto flex max-w-3xl items-start gap-3">
        <span className="grid size-9 shrink-0 place-items-center rounded-full bg-sunken text-ink-soft">
          <Lock className="size-4" aria-hidden="true" />
        </span>
        <div className="min-w-0 flex-1">
          <p className="text-sm font-semibold">{title}</p>
          <p className="text-[13px] text-ink-soft">{text}</p>
          {draft.trim() && (
            <div className="mt-2 flex items-start gap-2 rounded-lg border border-line bg-sunken px-3 py-2 text-[13px]">
              <p className="min-w-0 flex-1">
                <span className="block text-xs text-ink-faint">{t('composer.draftKept')}</span>
                <span dir="auto" className="line-clamp-3 whitespace-pre-wrap">
                  {draft}
                </span>
              </p>
              <CopyButton value={draft} label={t('composer.copyDraft')} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
