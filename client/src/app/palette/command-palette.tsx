import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useTranslation } from 'react-i18next';
import { commandIds, runCommand, useCommands, type CommandId } from '../../lib/commands/commands';
import { Kbd } from '../../ui/kbd';
import { keysOf } from '../keyboard/registry';

interface PaletteItem {
  id: CommandId;
  label: string;
  keys: string | null;
  disabledReason: string | undefined;
}

const hidden: CommandId[] = ['palette.open', 'region.next', 'region.previous', 'list.open'];

export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const entries = useCommands((state) => state.entries);
  const items = commandIds
    .filter((id) => !hidden.includes(id))
    .flatMap((id): PaletteItem[] => {
      const entry = entries.findLast((candidate) => candidate.id === id);
      if (!entry) return [];
      return [
        { id, label: t(`commands.${id}`), keys: keysOf(id), disabledReason: entry.disabledReason },
      ];
    });
  const choose = ({ id, disabledReason }: PaletteItem) => {
    if (disabledReason) return;
    onClose();
    requestAnimationFrame(() => runCommand(id));
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Popup
          aria-label={t('palette.title')}
          className="fixed inset-x-4 top-[12vh] z-50 mx-auto flex max-h-[70vh] max-w-xl flex-col overflow-hidden rounded-2xl border border-line bg-panel text-ink shadow-2xl outline-none"
        >
          <Autocomplete.Root
            items={items}
            open
            inline
            autoHighlight="always"
            itemToStringValue={(item: PaletteItem) => item.label}
          >
            <Autocomplete.Input
              autoFocus
              aria-label={t('palette.title')}
              placeholder={t('palette.placeholder')}
              className="h-13 w-full shrink-0 border-b border-line bg-transparent px-5 text-[15px] outline-none placeholder:text-ink-faint"
            />
            <Autocomplete.Empty>
              <p className="px-5 py-8 text-center text-sm text-ink-soft empty:hidden">
                {t('palette.nothing')}
              </p>
            </Autocomplete.Empty>
            <Autocomplete.List className="min-h-0 flex-1 overflow-y-auto p-2 empty:hidden">
              {(item: PaletteItem) => (
                <Autocomplete.Item
                  key={item.id}
                  value={item}
                  onClick={() => choose(item)}
                  aria-disabled={item.disabledReason ? true : undefined}
                  className="flex min-h-10 cursor-pointer items-center gap-3 rounded-lg px-3 text-sm outline-none aria-disabled:cursor-not-allowed data-highlighted:bg-hover"
                >
                  <span className={item.disabledReason ? 'text-ink-faint' : ''}>{item.label}</span>
                  {item.disabledReason && (
                    <span className="text-xs text-ink-faint">{item.disabledReason}</span>
                  )}
                  <span className="ms-auto">{item.keys && <Kbd keys={item.keys} />}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
