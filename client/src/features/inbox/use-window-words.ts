import { useTranslation } from 'react-i18next';
import { splitDuration, type ServiceWindow } from './service-window';

/** The service window in words, short for a chip and long for a row's name. */
export function useWindowWords() {
  const { t } = useTranslation();
  const duration = (leftMs: number) => {
    const { hours, minutes } = splitDuration(leftMs);
    if (hours > 0) return t('window.hoursMinutes', { hours, minutes });
    return minutes > 0 ? t('window.minutes', { minutes }) : t('window.underMinute');
  };
  const short = (window: ServiceWindow) => {
    if (window.kind === 'never') return t('window.never');
    if (window.kind === 'closed') return t('window.closed');
    return t('window.left', { duration: duration(window.leftMs) });
  };
  const long = (window: ServiceWindow) => {
    if (window.kind === 'never') return t('window.neverLong');
    if (window.kind === 'closed') return t('window.closedLong');
    return t('window.leftLong', { duration: duration(window.leftMs) });
  };
  return { short, long };
}
