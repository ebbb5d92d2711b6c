const MAX_LENGTH = 200;
/** Control characters, and those that turn the direction of what follows: `exe.pdf` for `fdp.exe`. */
const DECEIVING = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** A name to show and to save under: no path, nothing invisible, not endless; its extension stays. */
export function tidyFileName(given: string): string {
  const name = (given.split(/[/\\]/).at(-1) ?? '').replace(DECEIVING, '').trim();
  if (name.length <= MAX_LENGTH) return name || 'file';
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  return name.slice(0, MAX_LENGTH - extension.length) + extension;
}
