const order = ['nav', 'list', 'thread', 'details'];

/** Moves the focus to the next or previous visible part of the screen. */
export function focusRegion(step: 1 | -1) {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
    .filter((region) => region.offsetParent !== null)
    .sort(
      (one, other) =>
        order.indexOf(one.dataset.region ?? '') - order.indexOf(other.dataset.region ?? ''),
    );
  if (regions.length === 0) return;
  const current = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(current + step + regions.length) % regions.length];
  const inside = next?.querySelector<HTMLElement>(
    '[data-region-focus], [tabindex="0"], a[href], button, input, textarea',
  );
  inside?.focus();
}
