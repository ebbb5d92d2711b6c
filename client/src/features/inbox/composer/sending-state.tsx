import { useTranslation } from 'react-i18next';
import { useConnection } from '../../../lib/live/connection-state';
import { useOutgoing } from './outbox-store';

interface SendingStateProps {
  conversationId: string;
  sendKey: 'enter' | 'ctrl-enter';
}

/** Under the composer: what waits and why, or how to send. */
export function SendingState({ conversationId, sendKey }: SendingStateProps) {
  const { t } = useTranslation();
  const phase = useConnection((state) => state.phase);
  const waiting = useOutgoing(conversationId).filter(({ state }) => state !== 'refused').length;
  const isHeld = phase !== 'live';
  if (isHeld && waiting > 0) {
    return (
      <p role="status" className="mx-auto mt-1 max-w-4xl px-3 text-xs font-medium text-warning-ink">
        {t('composer.held', { count: waiting })}
      </p>
    );
  }
  return (
    <p className="mx-auto mt-1 hidden max-w-4xl px-3 text-[11px] text-ink-faint sm:block">
      {sendKey === 'enter' ? t('composer.hintEnter') : t('composer.hintCtrlEnter')}
    </p>
  );
}
