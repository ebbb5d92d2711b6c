import type { ComponentProps } from 'react';
import { cx } from './cx';

interface SelectFieldProps extends ComponentProps<'select'> {
  label: string;
}

/** A native list of choices: every screen reader and phone knows it. */
export function SelectField({ label, className, children, ...select }: SelectFieldProps) {
  return (
    <select
      {...select}
      aria-label={label}
      className={cx(
        'h-8 max-w-48 cursor-pointer truncate rounded-lg border border-line-strong bg-panel px-2 text-[13px] text-ink hover:bg-hover pointer-coarse:h-11',
        className,
      )}
    >
      {children}
    </select>
  );
}
