import { cx } from './cx';

const tones = ['avatar-1', 'avatar-2', 'avatar-3', 'avatar-4', 'avatar-5', 'avatar-6'] as const;

function toneOf(seed: string): string {
  let sum = 0;
  for (const letter of seed) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return tones[sum % tones.length] ?? tones[0];
}

function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const letters = words.filter((word) => /\p{L}/u.test(word));
  if (letters.length === 0) return name.replace(/\D/g, '').slice(-2) || '?';
  const [first, last] = [letters[0], letters.length > 1 ? letters.at(-1) : undefined];
  return [first, last]
    .map((word) => (word ? ([...word][0] ?? '') : ''))
    .join('')
    .toUpperCase();
}

const sizes = {
  tiny: 'size-5 text-[9px]',
  small: 'size-7 text-[11px]',
  medium: 'size-10 text-sm',
  large: 'size-16 text-xl',
} as const;

interface AvatarProps {
  name: string;
  /** Keeps the colour the same when the name changes. */
  seed: string;
  size?: keyof typeof sizes;
  className?: string;
}

/** Decoration beside a written name. */
export function Avatar({ name, seed, size = 'medium', className }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      data-initials={initialsOf(name)}
      className={cx(
        'grid shrink-0 before:content-[attr(data-initials)] place-items-center rounded-full font-semibold select-none',
        toneOf(seed),
        sizes[size],
        className,
      )}
    />
  );
}
