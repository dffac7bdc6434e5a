import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';
import { projectRoot } from '../../deploy/local/project.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = join(projectRoot, '.referral-hub', 'pictures');

/** The browser inside the npm package where there is one for this system, and the installed Chrome elsewhere. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' });
  // In a single process the whole browser would end with the first page that is closed.
  const args = sparticuz.args.filter((each) => each !== '--single-process');
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args });
}

/** What axe finds against WCAG 2.2 AA and its own best practices, in words; the page's own rules stay in force. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Not as a script of the page, which its security policy would rightly refuse.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult>('axe.run()');
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The same for a page whose browser runs no scripts: what it shows is shown again where axe can run, and nothing else does. */
export async function faultsWithoutScripts(page: Page, browser: Browser): Promise<string[]> {
  const html = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, '');
  const context = await browser.newContext();
  try {
    const copy = await context.newPage();
    await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await copy.goto(page.url());
    return await accessibilityFaults(copy);
  } finally {
    await context.close();
  }
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** For a person to look at afterwards. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}
