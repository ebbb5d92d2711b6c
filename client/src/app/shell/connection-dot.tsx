import { useTranslation } from 'react-i18next';
import { useConnection } from '../../lib/live/connection-state';
import { cx } from '../../ui/cx';

const colours = {
  live: 'bg-[#34c79b]',
  connecting: 'bg-[#f0b03c]',
  'catching-up': 'bg-[#f0b03c]',
  offline: 'bg-[#ff7a6d]',
} as const;

const words = {
  live: 'connection.live',
  connecting: 'connection.connecting',
  'catching-up': 'connection.catchingUpShort',
  offline: 'connection.offlineShort',
} as const;

export function ConnectionDot() {
  const { t } = useTranslation();
  const phase = useConnection((state) => state.phase);
  return (
    <span
      data-testid="connection-state"
      data-state={phase}
      className="flex flex-col items-center gap-1 text-[10.5px] leading-tight"
    >
      <span aria-hidden="true" className={cx('size-2 rounded-full', colours[phase])} />
      {t(words[phase])}
    </span>
  );
}
