import type { ReactNode } from 'react';
import type { MessageStatus } from '../../../gql/graphql';
import { cx } from '../../../ui/cx';

interface BubbleProps {
  id: string | null;
  isOut: boolean;
  status: MessageStatus;
  /** Without a frame, as a sticker. */
  isBare?: boolean;
  /** The time stands beside the content when both fit. */
  isCompact?: boolean;
  label: string;
  author: string | null;
  startsGroup: boolean;
  endsGroup: boolean;
  menu: ReactNode;
  footer: ReactNode;
  below?: ReactNode;
  children: ReactNode;
}

/** The frame of a message, the same while it is on its way and afterwards. */
export function Bubble({
  id,
  isOut,
  status,
  isBare = false,
  isCompact = false,
  label,
  author,
  startsGroup,
  endsGroup,
  menu,
  footer,
  below,
  children,
}: BubbleProps) {
  return (
    <article
      tabIndex={-1}
      aria-label={label}
      data-testid="message"
      data-message-id={id ?? undefined}
      data-direction={isOut ? 'OUTBOUND' : 'INBOUND'}
      data-status={status}
      className={cx(
        'group/message flex flex-col rounded-xl px-3 -outline-offset-2 sm:px-[6%]',
        isOut ? 'items-end' : 'items-start',
        startsGroup ? 'pt-2.5' : 'pt-0.5',
      )}
    >
      {author && (
        <bdi className="mb-0.5 px-2 text-[11.5px] text-ink-faint" aria-hidden="true">
          {author}
        </bdi>
      )}
      <div className={cx('flex max-w-full items-center gap-1', isOut && 'flex-row-reverse')}>
        <div
          className={cx(
            'relative min-w-0 max-w-[min(34rem,82vw)] text-[14.5px] leading-[1.42]',
            !isBare && 'rounded-2xl px-3 pt-2 pb-1.5 shadow-[0_1px_1px_rgb(0_0_0/0.07)]',
            !isBare && (isOut ? 'bg-bubble-out' : 'bg-bubble-in'),
            !isBare && endsGroup && (isOut ? 'rounded-ee-md' : 'rounded-es-md'),
          )}
        >
          <div className={cx(isCompact && 'flex flex-wrap items-end justify-end gap-x-3')}>
            <div className={cx('min-w-0 max-w-full', isCompact && 'grow')}>{children}</div>
            <div className="ms-auto flex w-fit items-center gap-1.5 text-[11px] leading-4 whitespace-nowrap text-ink-faint tabular-nums">
              {footer}
            </div>
          </div>
        </div>
        <div className="shrink-0 opacity-0 transition-opacity group-focus-within/message:opacity-100 group-hover/message:opacity-100 has-aria-expanded:opacity-100">
          {menu}
        </div>
      </div>
      {below}
    </article>
  );
}
