import { useId, type ComponentProps, type ReactNode } from 'react';
import { cx } from './cx';

interface TextFieldProps extends ComponentProps<'input'> {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** A control inside the field's end, such as show or hide. */
  trailing?: ReactNode;
}

export function TextField({ label, hint, error, trailing, className, ...input }: TextFieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          {...input}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={cx(hint ? hintId : null, error ? errorId : null) || undefined}
          className={cx(
            'h-10 w-full rounded-lg border bg-panel px-3 text-sm text-ink placeholder:text-ink-faint pointer-coarse:h-11 pointer-coarse:text-base',
            error ? 'border-danger' : 'border-line-strong',
            trailing ? 'pe-11' : null,
          )}
        />
        {trailing && (
          <div className="absolute inset-y-0 end-1 grid place-items-center">{trailing}</div>
        )}
      </div>
      {hint && (
        <p id={hintId} className="mt-1 text-xs text-ink-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} className="mt-1 text-xs text-danger-ink">
          {error}
        </p>
      )}
    </div>
  );
}
