import { describe, expect, it } from '@jest/globals';
import { aQuality, aReport, aSample } from '../../test/a-report.js';
import { renderReport } from './render-report.js';

const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
/** What is read on a page: tags are gone, and runs of blanks are one. */
const textOf = (page: string): string =>
  page
    .replace(/<style>[^]*<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
const every = (page: string, pattern: RegExp): string[] => [...page.matchAll(pattern)].map(([, found = '']) => found);

describe('the page', () => {
  const page = renderReport(aReport({ quality: aQuality }));

  it('says what was linked and what came of it', () => {
    const text = textOf(page);
    for (const said of [
      'Who is in this file more than once',
      'people.csv 1,200 0',
      'People found 1,000 1.20 records each',
      'Pairs linked 250',
      'Pairs to look at 17',
      'Time taken 12 seconds',
      'Pairs of records compared 3,600',
      'Model learned-0a1b2c3d, learned from these records',
    ])
      expect(text).toContain(said);
  });

  it('says whether scores have shifted, where the given model tells how they were spread', () => {
    const { summary } = aReport();
    const drift = 'The scores of 900 pairs have shifted.';
    const given = aReport({ summary: { ...summary, modelGiven: true, drift } });
    expect(textOf(renderReport(given))).toContain(`Scores against those of the model ${drift}`);
    expect(textOf(page)).not.toContain('Scores against');
  });

  it('shows the weight of each level that pairs are on, the strongest first', () => {
    expect(textOf(page)).toMatch(/Same phone number \+9\.0 Another phone number −1\.0/);
    expect(textOf(page)).toContain('Same phone number 50% 0.10% 0.10% +9.0');
    expect(page).not.toContain('Phone number one slip apart');
  });

  it('adds a sample pair up, bar by bar', () => {
    const text = textOf(page);
    expect(text).toContain('Pair 1: 80% likely to be one person Put together as one person');
    expect(text).toContain('Starting point Before anything is compared −8.0 −8.0 Phone Same phone number +9.5 +1.5');
    expect(text).toContain('Other records What the other records of both say +0.5 +2.0 Match weight +2.0');
    expect(text).toContain('Counts nothing: no e-mail address to compare.');
  });

  it('counts pairs by whole bits, the open ends included', () => {
    expect(textOf(page)).toMatch(/Pairs by match weight .*under −1 5 −1 to 0 1 0 to 1 2 1 and more 40/);
  });

  it('shows how right it was where labels are given, and nothing of it where not', () => {
    const text = textOf(page);
    expect(text).toContain('Pairs likelier one person than not 0.750 0.600 0.667');
    expect(text).toContain('For the 20 pairs between 10% and 90% it said 25% on average, and 40% were true.');
    expect(text).toContain('F1 is highest, 0.774, from 0.00 bits up.');
    expect(text).toContain('93% of all pairs of one person were brought together');
    expect(textOf(renderReport(aReport()))).not.toMatch(/labels/i);
  });

  it('gathers people by their records, many records in ranges', () => {
    expect(textOf(page)).toContain('1 record 850 2 records 149 11 to 20 records 1');
    expect(textOf(page)).toContain('Record 7 of people.csv 12 −0.4 43%');
  });

  it('says what records had to share to be compared', () => {
    expect(textOf(page)).toContain('3,600 pairs, 3.0 for each record and 0.50% of all that are possible');
    expect(textOf(page)).toContain('phone 321 9 2');
  });

  it('counts what could not be read by reason, the commonest first', () => {
    const { summary } = aReport();
    const unread = [
      { reason: 'the row has no id', rows: 2, firstLine: 9 },
      { reason: 'the row has 3 cells and the header 5', rows: 1500, firstLine: 4 },
    ];
    const text = textOf(renderReport(aReport({ summary: { ...summary, files: [{ ...summary.files[0]!, unread }] } })));
    expect(text).toContain('people.csv: 1,502 rows of 2,702');
    expect(text).toContain('The row has 3 cells and the header 5 1,500 4 The row has no id 2 9');
    expect(textOf(page)).toContain('Every row was read.');
  });

  it('is one page that needs no network and runs no script', () => {
    expect(page).toMatch(/^<!doctype html>\s*<html lang="en-GB">/);
    expect(page).toContain('default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;');
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:/i);
    for (const link of every(page, /href="([^"]*)"/g)) expect(page).toContain(`id="${link.slice(1)}"`);
  });

  it('uses no id twice, and headings in their order', () => {
    const ids = every(page, / id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const levels = every(page, /<h([1-6])/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, place) => expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('has the numbers of each chart in a table behind it', () => {
    const drawn = every(page, /<figure[^]*?<\/figure>(\s*<details)/g);
    expect(drawn).toHaveLength(3);
    expect(every(page, /<figure(>)/g)).toHaveLength(3);
  });

  it('is the same for the same run', () => {
    expect(renderReport(aReport({ quality: aQuality }))).toBe(page);
  });
});

describe('what other people wrote', () => {
  it('never becomes markup, wherever it stands', () => {
    const { summary, fields, blocking, people } = aReport();
    const page = renderReport(
      aReport({
        summary: {
          ...summary,
          modelVersion: EVIL,
          finished: EVIL,
          files: [{ name: EVIL, records: 1, unread: [{ reason: EVIL, rows: 1, firstLine: 2 }] }],
        },
        fields: fields.map((field) => ({
          ...field,
          levels: field.levels.map((level) => ({ ...level, label: EVIL, group: EVIL })),
        })),
        samples: [
          {
            kind: 'doubtful',
            pairs: [
              aSample({
                places: [EVIL, EVIL],
                because: EVIL,
                bars: [{ about: 'name', label: EVIL, weight: 1, total: 1 }],
                values: [{ field: EVIL, left: EVIL, right: EVIL }],
              }),
            ],
          },
        ],
        blocking: { ...blocking, rules: blocking.rules.map((rule) => ({ ...rule, label: EVIL })) },
        people: { ...people, largest: [{ first: EVIL, records: 3, weakest: 1 }] },
        quality: { ...aQuality, measures: [{ name: EVIL, value: EVIL, meaning: EVIL }] },
        personal: true,
      }),
    );
    expect(page).not.toMatch(/<script|<img/i);
    expect(page.split('&lt;script&gt;').length).toBeGreaterThan(15);
  });

  it('is shown with a warning where it is shown, and said to be left out where not', () => {
    const personal = textOf(renderReport(aReport({ personal: true })));
    expect(personal).toContain('This page holds personal data.');
    expect(textOf(renderReport(aReport()))).toContain('run the command with --explain to see it');
  });
});

describe('a run that found nothing', () => {
  it('still has a page', () => {
    const { summary } = aReport();
    const page = textOf(
      renderReport(
        aReport({
          summary: { ...summary, records: 0, people: 0, seconds: 0 },
          fields: [],
          samples: [],
          weights: { from: 0, step: 0.25, pairs: [0, 0, 0, 0] },
          people: { sizes: [], largest: [], weakest: [] },
          blocking: { records: 0, pairs: 0, possible: 0, rules: [] },
          quality: { ...aQuality, rates: [], measures: [], reliability: [], thresholds: [] },
        }),
      ),
    );
    expect(page).toContain('No pair was likely enough');
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });
});
