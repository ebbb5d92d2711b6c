import { EmojiPicker } from 'frimousse';
import { useTranslation } from 'react-i18next';

/** All emoji, from data on this server. */
export default function EmojiGrid({ onPick }: { onPick: (emoji: string) => void }) {
  const { t } = useTranslation();
  return (
    <EmojiPicker.Root
      emojibaseUrl="/emoji"
      locale="en"
      columns={8}
      onEmojiSelect={({ emoji }) => onPick(emoji)}
      className="flex h-full flex-col"
    >
      <EmojiPicker.Search
        autoFocus
        aria-label={t('composer.searchEmoji')}
        placeholder={t('composer.searchEmoji')}
        className="mb-2 h-9 w-full shrink-0 rounded-lg bg-sunken px-3 text-sm outline-none placeholder:text-ink-faint"
      />
      <EmojiPicker.Viewport className="relative min-h-0 flex-1 outline-none">
        <EmojiPicker.Empty className="absolute inset-0 grid place-items-center text-sm text-ink-soft">
          {t('palette.nothing')}
        </EmojiPicker.Empty>
        <EmojiPicker.List
          className="pb-1 select-none"
          components={{
            CategoryHeader: ({ category, ...rest }) => (
              <div {...rest} className="bg-panel px-1 py-1.5 text-xs font-medium text-ink-faint">
                {category.label}
              </div>
            ),
            Row: ({ children, ...rest }) => <div {...rest}>{children}</div>,
            Emoji: ({ emoji, ...rest }) => (
              <button
                {...rest}
                type="button"
                className="grid size-9 cursor-pointer place-items-center rounded-lg text-xl data-active:bg-hover"
              >
                {emoji.emoji}
              </button>
            ),
          }}
        />
      </EmojiPicker.Viewport>
    </EmojiPicker.Root>
  );
}
