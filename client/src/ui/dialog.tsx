import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx';

const places = {
  centre:
    'inset-x-4 top-[max(1rem,8vh)] mx-auto max-h-[84vh] max-w-lg rounded-2xl data-ending-style:scale-98 data-starting-style:scale-98',
  wide: 'inset-x-4 top-[6vh] mx-auto max-h-[88vh] max-w-3xl rounded-2xl',
  side: 'inset-y-0 end-0 w-[min(30rem,100vw)] border-s border-line data-ending-style:translate-x-4 data-starting-style:translate-x-4',
} as const;

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  place?: keyof typeof places;
  /** False for a dialog that only its own action may close. */
  dismissible?: boolean;
  initialFocus?: RefObject<HTMLElement | null>;
  children: ReactNode;
  footer?: ReactNode;
}

export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  place = 'centre',
  dismissible = true,
  initialFocus,
  children,
  footer,
}: DialogProps) {
  const { t } = useTranslation();
  return (
    <Base.Root open={open} onOpenChange={(next) => (next || dismissible) && onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/45 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          initialFocus={initialFocus}
          className={cx(
            'fixed z-50 flex flex-col overflow-hidden bg-panel text-ink shadow-2xl outline-none transition duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0',
            places[place],
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-base font-semibold">{title}</Base.Title>
              {description && (
                <Base.Description className="mt-1 text-sm text-ink-soft">
                  {description}
                </Base.Description>
              )}
            </div>
            {dismissible && (
              <Base.Close
                aria-label={t('common.close')}
                className="-me-2 grid size-9 cursor-pointer place-items-center rounded-lg text-ink-soft hover:bg-hover hover:text-ink pointer-coarse:size-11"
              >
                <X className="size-4.5" aria-hidden="true" />
              </Base.Close>
            )}
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
