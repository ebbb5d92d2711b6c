import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../../gql/fragment-masking';
import { summaryOf } from '../message-summary';
import type { MessageEntry } from './message-entry';
import { THREAD_MESSAGE } from './thread-message';

const everyMs = 3_000;

interface ArrivalAnnouncerProps {
  entries: readonly MessageEntry[];
  contactName: string;
}

/** Tells a screen reader what arrived, at most once in three seconds. */
export function ArrivalAnnouncer({ entries, contactName }: ArrivalAnnouncerProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const saidUntil = useRef<string | null>(null);
  const newestAt = entries.at(-1)?.occurredAt ?? null;
  useEffect(() => {
    if (saidUntil.current === null) {
      saidUntil.current = newestAt ?? '';
      return;
    }
    const timer = setTimeout(() => {
      const since = saidUntil.current ?? '';
      const arrived = entries.filter(
        (entry) => entry.direction === 'INBOUND' && entry.occurredAt > since,
      );
      saidUntil.current = newestAt ?? since;
      const last = arrived.at(-1);
      if (last?.source !== 'stored') return;
      const text = summaryOf(readFragment(THREAD_MESSAGE, last.message), t);
      setWords(
        arrived.length === 1
          ? t('thread.arrived', { name: contactName, text })
          : t('thread.arrivedMany', { name: contactName, count: arrived.length }),
      );
    }, everyMs);
    return () => clearTimeout(timer);
  }, [entries, newestAt, contactName, t]);
  return (
    <div aria-live="polite" className="sr-only">
      {words}
    </div>
  );
}
