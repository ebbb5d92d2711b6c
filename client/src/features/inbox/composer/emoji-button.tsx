import { Smile } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Popover } from '../../../ui/popover';
import { Spinner } from '../../../ui/spinner';

const EmojiGrid = lazy(() => import('./emoji-grid'));

export function EmojiButton({ onPick }: { onPick: (emoji: string) => void }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      label={t('composer.emoji')}
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <button
          type="button"
          aria-label={t('composer.emoji')}
          className="inline-grid size-9 shrink-0 cursor-pointer place-items-center rounded-lg text-ink-soft hover:bg-hover hover:text-ink aria-expanded:bg-hover pointer-coarse:size-11"
        >
          <Smile className="size-5" aria-hidden="true" />
        </button>
      }
    >
      <div className="h-80 w-76">
        <Suspense
          fallback={
            <div className="grid h-full place-items-center">
              <Spinner />
            </div>
          }
        >
          <EmojiGrid
            onPick={(emoji) => {
              onPick(emoji);
              setIsOpen(false);
            }}
          />
        </Suspense>
      </div>
    </Popover>
  );
}
