import { describe, expect, it } from '@jest/globals';
import type { Linked } from '../running/linked.js';
import { noFigures, type Figures } from './figures.js';
import { report } from './report.js';
import { share, table } from './table.js';
import { replaced } from './write-figures.js';

const rates = (f1: number) => ({ precision: f1, recall: f1, f1 });
const linked = (f1: number, doubtful: number): Linked => ({
  compared: 5000,
  cost: { seconds: 2, processorSeconds: 3, peakMegabytes: 100 },
  measures: {
    labelledRecords: 1000,
    pairs: {
      truePairs: 2000,
      atHalf: rates(f1),
      atNinetyFive: rates(f1),
      best: { ...rates(f1), threshold: 0 },
      recallAtPrecision999: f1,
    },
    clusters: {
      pairs: rates(f1),
      bCubed: rates(f1),
      people: 10,
      truePeople: 10,
      largest: 3,
      largestTrue: 3,
      largestWrong: 0,
    },
    calibration: {
      ece: 0.01,
      brier: 0.01,
      pairs: 3000,
      doubtful: { pairs: doubtful, meanProbability: 0.5, trueRate: 0.47 },
    },
    blocking: { recall: 0.97, pairs: 5000, pairsPerRecord: 5 },
  },
});
const figures = (ours: Linked): Figures => ({
  ...noFigures,
  sets: { fake: { title: 'fake_1000', ours, recipe: linked(0.88, 400) } },
  measured: { fake: '2026-11-25' },
});
const written = (ours: Linked): string => report(figures(ours), { processor: '2 cores', node: 'v24' });
const rowOf = (text: string, measure: string): string =>
  text.split('\n').find((line) => line.includes(`| ${measure} |`)) ?? '';

describe('the table of figures', () => {
  it('says of each target whether it was reached', () => {
    expect(rowOf(written(linked(0.97, 400)), 'people, pair F1')).toContain('| reached |');
    expect(rowOf(written(linked(0.94, 400)), 'people, pair F1')).toContain('| **missed** |');
  });

  it('takes a goal as reached by what is written, not by what was rounded away', () => {
    expect(rowOf(written(linked(0.94996, 400)), 'people, pair F1')).toContain('| .9500 | ≥ .95 | reached |');
  });

  it('says nothing of calibration from few doubtful pairs', () => {
    const measure = 'mean p − true rate, p in .1–.9, no labels';
    expect(rowOf(written(linked(0.97, 299)), measure)).toContain('too few to tell');
    expect(rowOf(written(linked(0.97, 300)), measure)).toContain('| .0300 | ≤ .05 | reached |');
  });

  it('has ours and the recipe in a row each', () => {
    const rows = written(linked(0.97, 400)).split('\n');
    expect(rows.filter((row) => row.startsWith('| fake_1000 | ours |'))).toHaveLength(1);
    expect(rows.filter((row) => row.startsWith('|  | recipe |'))).toHaveLength(1);
  });

  it('says for whom linkage works less well, once that was measured', () => {
    const group = { by: 'sex', group: 'male', truePairs: 300, precision: 1, recall: 0.9, recallAtEqualPrecision: 0.9 };
    const whole = { truePairs: 600, precision: 1, recall: 0.95 };
    const table = { whole, groups: [{ ...group, pointsUnder: 5, verdict: 'under' as const }] };
    const text = report({ ...noFigures, fairness: { town: { title: 'A town', table } } }, { processor: '', node: '' });
    expect(text).toContain('### Fairness');
    expect(text).toContain('**A town**');
    expect(text).toContain('More than 3 points under the whole: sex, male: 5.00 points.');
    expect(written(linked(0.97, 400))).not.toContain('Fairness');
  });

  it('stands between its marks and leaves the rest of the page alone', () => {
    const page = 'Before\n\n<!-- figures -->\nold\n<!-- /figures -->\n\nAfter\n';
    const once = replaced(page, 'new');
    expect(once).toBe('Before\n\n<!-- figures -->\n\nnew\n\n<!-- /figures -->\n\nAfter\n');
    expect(replaced(once ?? '', 'new')).toBe(once);
    expect(replaced('A page without marks', 'new')).toBeUndefined();
  });
});

describe('a cell', () => {
  it('writes a share without its nought', () => {
    expect([share(0.98765), share(-0.031, 2), share(1), share(undefined)]).toEqual(['.9877', '-.03', '1.0000', '–']);
  });

  it('has as many neighbours as the heading', () => {
    expect(table(['a', 'b', 'c'], [['1', '2', '3']]).split('\n')).toEqual([
      '| a | b | c |',
      '| --- | --- | --: |',
      '| 1 | 2 | 3 |',
    ]);
  });
});
