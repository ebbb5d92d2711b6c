const NAMES: Readonly<Record<string, string>> = {
  waiting: 'Waiting',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  failed: 'Failed',
};

/** A clock until the business's platform has acknowledged, then ticks; coloured once the business has read. */
export function Ticks({ status }: { status: string }) {
  const label = NAMES[status] ?? status;
  return (
    <span className={`ticks ticks-${status}`} role="img" aria-label={label} title={label}>
      <svg
        width="18"
        height="12"
        viewBox="0 0 18 12"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {status === 'waiting' ? (
          <path d="M9 11A5 5 0 109 1a5 5 0 000 10zM9 3.5V6l1.8 1.2" />
        ) : (
          <>
            <path d="M1 6.5l3.5 3.5L11 2" />
            {status === 'read' && <path d="M8 9l1 1 7.5-8" />}
          </>
        )}
      </svg>
    </span>
  );
}
