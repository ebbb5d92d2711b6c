import { MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../../ui/kbd';

export function NothingOpen() {
  const { t } = useTranslation();
  const tips = [
    { keys: 'j', words: t('inbox.tips.next') },
    { keys: '/', words: t('inbox.tips.search') },
    { keys: 'mod+k', words: t('inbox.tips.palette') },
    { keys: '?', words: t('inbox.tips.keys') },
  ];
  return (
    <div className="grid w-full place-items-center bg-thread">
      <div className="px-6 text-center">
        <div className="mx-auto mb-4 grid size-14 place-items-center rounded-full bg-panel text-ink-faint shadow-sm">
          <MessagesSquare className="size-6" strokeWidth={1.6} aria-hidden="true" />
        </div>
        <h2 className="text-[15px] font-semibold">{t('inbox.nothingOpen')}</h2>
        <ul className="mx-auto mt-5 w-fit space-y-2 text-start text-[13px] text-ink-soft">
          {tips.map(({ keys, words }) => (
            <li key={keys} className="flex items-center gap-3">
              <span className="flex w-16 justify-end">
                <Kbd keys={keys} />
              </span>
              {words}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
