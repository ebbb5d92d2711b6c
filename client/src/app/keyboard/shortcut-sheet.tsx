import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { Kbd } from '../../ui/kbd';
import { shortcuts, type ShortcutGroup } from './registry';

const groups: ShortcutGroup[] = ['general', 'list', 'conversation', 'go'];

export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('shortcuts.title')}
      description={t('shortcuts.text')}
      place="wide"
    >
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group}>
            <h3 className="mb-2 text-xs font-semibold text-ink-faint">
              {t(`shortcuts.groups.${group}`)}
            </h3>
            <ul className="divide-y divide-line">
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ command, keys }) => (
                  <li
                    key={command}
                    className="flex items-center justify-between gap-4 py-1.5 text-sm"
                  >
                    {t(`commands.${command}`)}
                    <span>
                      <span className="sr-only">{keys.join(', ')}</span>
                      {keys.map((pattern) => (
                        <Kbd key={pattern} keys={pattern} />
                      ))}
                    </span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
