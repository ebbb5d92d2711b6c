import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx';

interface MenuProps {
  trigger: ReactElement<Record<string, unknown>>;
  children: ReactNode;
  side?: 'top' | 'bottom';
  align?: 'start' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}

export function Menu({ trigger, children, side = 'bottom', align = 'end', ...state }: MenuProps) {
  return (
    <Base.Root {...state} modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} className="z-50 outline-none">
          <Base.Popup className="max-h-[min(24rem,var(--available-height))] min-w-44 overflow-y-auto rounded-xl border border-line bg-panel p-1 text-sm text-ink shadow-xl outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface MenuItemProps {
  onSelect: () => void;
  icon?: ReactNode;
  children: ReactNode;
  trailing?: ReactNode;
  disabled?: boolean;
  danger?: boolean;
}

export function MenuItem({ onSelect, icon, children, trailing, disabled, danger }: MenuItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={disabled ?? false}
      className={cx(
        'flex min-h-8 cursor-pointer items-center gap-2.5 rounded-lg px-2.5 py-1.5 outline-none select-none data-disabled:cursor-not-allowed data-disabled:text-ink-faint data-highlighted:bg-hover pointer-coarse:min-h-11',
        danger && 'text-danger-ink',
      )}
    >
      {icon && (
        <span className="grid size-4 shrink-0 place-items-center text-ink-soft">{icon}</span>
      )}
      <span className="min-w-0 flex-1">{children}</span>
      {trailing}
    </Base.Item>
  );
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <div className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-faint">{children}</div>;
}

export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}
