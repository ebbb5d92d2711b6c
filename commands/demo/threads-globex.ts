import type { DemoThread } from './demo-thread.js';

/** Globex is a dental clinic: another tenant that Acme must never see. */
export const globexThreads: readonly DemoThread[] = [
  {
    with: { name: 'Ruth Alvarez', phone: '15550100141' },
    assignee: 'junior',
    minutesAgo: 13,
    isUnread: true,
    lines: [
      { in: 'Hello, may I move my appointment of Thursday?' },
      { out: 'Of course, Ruth. Friday at 9:30 or 14:00?' },
      { in: '14:00 please' },
    ],
  },
  {
    with: { name: 'Peter Novak', phone: '15550100142' },
    minutesAgo: 41,
    isUnread: true,
    lines: [{ in: 'Do you take new patients?' }],
  },
  {
    // The same person writes to both tenants; neither learns of the other.
    with: { name: 'Amina O.', phone: '447700900101' },
    status: 'RESOLVED',
    assignee: 'admin',
    minutesAgo: 800,
    lines: [
      { in: 'What does a check-up cost?' },
      { out: '60 $, and the first one is free.', reaction: '🙏' },
      { in: 'Thanks!' },
    ],
  },
];
