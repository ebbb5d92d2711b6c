import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { faultsOn } from './page-faults.js';
import { type Place, type Screen, screens } from './screens.js';

const WIDTHS = [1440, 1024, 390] as const;
const THEMES = ['light', 'dark'] as const;
const HEIGHT = 900;
const axeSource = readFileSync(
  createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Every screen in every theme and width; false when one overflows, clips a text or fails axe. */
export async function takeScreenshots(
  options: Place & { readonly outputFolder: string },
): Promise<boolean> {
  await mkdir(options.outputFolder, { recursive: true });
  const browser = await launchBrowser();
  let isFine = true;
  try {
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        isFine = (await takeAll(browser, options, theme, width)) && isFine;
      }
    }
  } finally {
    await browser.close();
  }
  process.stdout.write(
    `${isFine ? 'All is well' : 'There are faults'}; see ${options.outputFolder}\n`,
  );
  return isFine;
}

async function takeAll(
  browser: Browser,
  options: Place & { readonly outputFolder: string },
  theme: (typeof THEMES)[number],
  width: number,
): Promise<boolean> {
  let isFine = true;
  const contexts = new Map<string, BrowserContext>();
  for (const screen of screens) {
    const context = await contextOf(browser, contexts, screen, theme, width);
    const page = await context.newPage();
    const faults = await take(page, screen, options).catch((error: unknown) => [String(error)]);
    const name = `${screen.name}-${theme}-${width}`;
    await page.screenshot({ path: join(options.outputFolder, `${name}.png`) });
    await page.close();
    for (const fault of faults) process.stdout.write(`  ${name}: ${fault}\n`);
    isFine &&= faults.length === 0;
  }
  for (const context of contexts.values()) await context.close();
  return isFine;
}

/** One session for each person, so that nobody signs in for every picture. */
async function contextOf(
  browser: Browser,
  contexts: Map<string, BrowserContext>,
  screen: Screen,
  theme: (typeof THEMES)[number],
  width: number,
): Promise<BrowserContext> {
  const known = contexts.get(screen.as ?? '');
  if (known) return known;
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    colorScheme: theme,
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  contexts.set(screen.as ?? '', context);
  return context;
}

async function take(page: Page, screen: Screen, place: Place): Promise<string[]> {
  await screen.open(page, place);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  return faultsOn(page, axeSource);
}
