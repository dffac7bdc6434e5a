import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RecordStoreBuilder } from '#libs/repeat-detection/engine';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { link } from '../../apps/link/src/engine/link.js';
import { measure } from '../../apps/link/src/measures/measure.js';
import { renderReport } from '../../apps/link/src/report/render-report.js';
import { reportInput } from '../../apps/link/src/report/report-input.js';
import { madeUpRecords } from '../../libs/repeat-detection/test/made-up-people.js';
import { accessibilityFaults, openBrowser, takePicture } from './open-browser.js';

const LONG_MS = 90_000;

let browser: Browser;
let folder: string;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'link-report-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, await reportOnMadeUpPeople());
  address = pathToFileURL(file).href;
  browser = await openBrowser();
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function reportOnMadeUpPeople(): Promise<string> {
  const made = madeUpRecords({ people: 300, seed: 3, slips: 2 });
  const builder = new RecordStoreBuilder();
  for (const record of made.records) builder.add(record);
  const store = builder.build();
  const run = await link(store, { seed: 1, threads: 1 }, () => undefined);
  const truth = { entityOf: made.person };
  const measures = measure({ ...run, compared: run.blocking.pairs }, truth, 1);
  const unread = [{ reason: 'the row has no id', rows: 2, firstLine: 7 }];
  const input = reportInput(run, store, {
    files: [{ name: 'people.csv', records: store.size, unread }],
    finished: '1 May 2026 at 12:00',
    seconds: 1.5,
    modelGiven: false,
    explain: true,
    labels: { truth, measures },
  });
  return renderReport(input);
}

describe.each([
  ['a desk', 1200],
  ['a phone', 390],
])('the report of a linkage run, on %s', (screen, width) => {
  it(
    'is read by everybody, without a network and without scripts',
    async () => {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      const asked: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const closed = page.locator('details:not([open]) > summary');
      while ((await closed.count()) > 0) await closed.first().click();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await takePicture(page, `link-report-on-${screen.replace(' ', '-')}`);
      expect(asked).toEqual([address]);
      expect(complaints).toEqual([]);
      await context.close();
    },
    LONG_MS,
  );
});
