import { cx } from './cx';

const isApple = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);
const names: Record<string, string> = {
  mod: isApple ? '⌘' : 'Ctrl',
  shift: isApple ? '⇧' : 'Shift',
  escape: 'Esc',
  enter: 'Enter',
  arrowdown: '↓',
  arrowup: '↑',
};

function nameOf(key: string): string {
  return names[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** Keys as in the registry: `mod+k`, `g i`. */
export function Kbd({ keys, inverted = false }: { keys: string; inverted?: boolean }) {
  return (
    <span className="inline-flex gap-1 font-sans" aria-hidden="true">
      {keys.split(/[ +]/).map((key, index) => (
        <kbd
          key={index}
          className={cx(
            'min-w-5 rounded border px-1 text-center font-sans text-[11px] leading-[18px]',
            inverted ? 'border-current/30' : 'border-line bg-sunken text-ink-soft',
          )}
        >
          {nameOf(key)}
        </kbd>
      ))}
    </span>
  );
}
