const hiddenMs = 250;

/** Runs work before the next paint; a hidden tab paints nothing, so there after a short while. */
export function beforePaint(work: () => void) {
  if (document.visibilityState === 'visible') requestAnimationFrame(() => work());
  else setTimeout(work, hiddenMs);
}
