const latestMs = 250;

/**
 * Runs work before the next paint. A tab that is hidden or covered may paint nothing for long, so
 * there it runs after a short while all the same.
 */
export function beforePaint(work: () => void) {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    work();
  };
  if (document.visibilityState === 'visible') requestAnimationFrame(once);
  setTimeout(once, latestMs);
}
