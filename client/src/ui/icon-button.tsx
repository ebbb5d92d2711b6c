import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { Kbd } from './kbd';
import { Tooltip } from './tooltip';

interface IconButtonProps extends ComponentProps<'button'> {
  label: string;
  shortcut?: string;
  /** Why it cannot be pressed; it stays focusable so that the reason can be read. */
  disabledReason?: string | undefined;
  side?: 'top' | 'bottom' | 'inline-end';
  children: ReactNode;
}

export function IconButton({
  label,
  shortcut,
  disabledReason,
  side = 'bottom',
  className,
  children,
  onClick,
  ...rest
}: IconButtonProps) {
  const tip = disabledReason ? `${label}: ${disabledReason}` : label;
  return (
    <Tooltip
      side={side}
      text={
        <span className="inline-flex items-center gap-2">
          {tip}
          {shortcut && <Kbd keys={shortcut} inverted />}
        </span>
      }
    >
      <button
        type="button"
        {...rest}
        aria-label={tip}
        aria-disabled={disabledReason ? true : undefined}
        onClick={disabledReason ? undefined : onClick}
        className={cx(
          'inline-grid size-9 shrink-0 cursor-pointer place-items-center rounded-lg text-ink-soft transition-colors hover:bg-hover hover:text-ink aria-disabled:cursor-not-allowed aria-disabled:opacity-50 aria-expanded:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent-ink pointer-coarse:size-11',
          className,
        )}
      >
        {children}
      </button>
    </Tooltip>
  );
}
