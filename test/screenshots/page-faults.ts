import type { Page } from 'playwright-core';

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What is wrong with the page as it stands, in words. */
export async function faultsOn(page: Page, axeSource: string): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResult>(RUN_AXE);
  return [
    ...(await page.evaluate<string[]>(FIND_OVERFLOW)),
    ...(await page.evaluate<string[]>(FIND_CLIPPED_TEXTS)),
    ...violations.map(
      ({ id, help, nodes }) => `axe ${id}: ${help} (${nodes[0]?.html.slice(0, 160) ?? ''})`,
    ),
  ];
}

// These run in the page, whose types the server's program does not know.
const RUN_AXE = `axe.run({ runOnly: { type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } })`;

const FIND_OVERFLOW = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? ['overflows by ' + (scrollWidth - clientWidth) + ' px'] : [];
})()`;

/** Buttons, links, labels and headings whose text is cut without an ellipsis. */
const FIND_CLIPPED_TEXTS = `[...document.querySelectorAll('button, a, label, h1, h2, h3')]
  .filter((element) => {
    const style = getComputedStyle(element);
    return element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1
      && style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis'
      && element.textContent.trim() !== '' && !element.closest('.sr-only');
  })
  .map((element) => 'clips "' + element.textContent.trim().slice(0, 40) + '"')`;
