import { RecordStoreBuilder, type RecordStore } from '#libs/repeat-detection/engine';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { madeUpRecords } from '../../../../libs/repeat-detection/test/made-up-people.js';
import { link, type LinkageRun } from '../engine/link.js';
import { measure } from '../measures/measure.js';
import { renderReport } from './render-report.js';
import { reportInput, type ReportSource } from './report-input.js';

const made = madeUpRecords({ people: 150, seed: 5, slips: 2 });
const truth = { entityOf: made.person };
let store: RecordStore;
let run: LinkageRun;

beforeAll(async () => {
  const builder = new RecordStoreBuilder();
  for (const record of made.records) builder.add(record);
  store = builder.build();
  run = await link(store, { seed: 1, threads: 1 }, () => undefined);
});

const source: ReportSource = {
  files: [{ name: '/home/somebody/people.csv', records: made.records.length, unread: [] }],
  finished: '1 May 2026, 12:00',
  seconds: 2,
  modelGiven: false,
  explain: false,
  idOf: (record) => `the-id-${record}`,
};
const labelled = (): ReportSource => {
  const { pairs, people, blocking } = run;
  return { ...source, labels: { truth, measures: measure({ pairs, people, compared: blocking.pairs }, truth, 1) } };
};

describe('what a report is made of', () => {
  it('says how many there were of everything', () => {
    const { summary, blocking, people, weights } = reportInput(run, store, source);
    expect(summary).toMatchObject({ records: store.size, people: new Set(run.people).size, oneToOne: false });
    expect(summary.files[0]?.name).toBe('people.csv');
    expect(blocking).toMatchObject({ pairs: run.blocking.pairs, possible: (store.size * (store.size - 1)) / 2 });
    expect(people.sizes.reduce((sum, { records, people: many }) => sum + records * many, 0)).toBe(store.size);
    expect(weights.pairs.reduce((sum, each) => sum + each, 0)).toBe(run.pairs.left.length);
  });

  it('shows pairs of each kind, whose bars sum to their weight in company', () => {
    const { samples } = reportInput(run, store, labelled());
    expect(samples.map(({ kind }) => kind)).toEqual(['sure', 'doubtful', 'surprising']);
    const weights = new Set(run.pairs.weight);
    for (const { bars, weight, probability } of samples.flatMap(({ pairs }) => pairs)) {
      expect(weights).toContain(weight);
      expect(bars.at(-1)?.total).toBe(weight);
      expect(bars.reduce((sum, bar) => sum + bar.weight, 0)).toBeCloseTo(weight, 9);
      expect(probability).toBeCloseTo(1 / (1 + 2 ** -weight), 9);
    }
  });

  it('takes for sure what is, and for doubtful what lies nearest to even odds', () => {
    const { samples } = reportInput(run, store, source);
    const [sure, doubtful] = samples;
    for (const { weight } of sure!.pairs) expect(weight).toBeGreaterThanOrEqual(7);
    const nearest = run.pairs.weight.reduce((least, weight) => Math.min(least, Math.abs(weight)), Infinity);
    expect(Math.abs(doubtful!.pairs[0]!.weight)).toBe(nearest);
  });

  it('shows no two pairs that agree and differ in the same', () => {
    const { samples } = reportInput(run, store, labelled());
    const patterns = samples.flatMap(({ pairs }) => pairs.map(({ bars }) => bars.map(({ label }) => label).join('; ')));
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  it('shows where the labels disagree with what was found', () => {
    const { samples } = reportInput(run, store, labelled());
    const wrong = samples.flatMap(({ pairs }) => pairs).filter(({ because }) => because?.startsWith('The labels say'));
    for (const { because, labelled: same, weight } of wrong) {
      expect(same).toBe(because === 'The labels say one person');
      expect(weight >= 0).toBe(!same);
    }
    expect(wrong.length).toBeGreaterThan(0);
  });

  it('holds only groups of levels that these records reach', () => {
    const { fields } = reportInput(run, store, source);
    const groups = fields.flatMap(({ field, levels }) => levels.map(({ group }) => `${field}: ${group}`));
    expect(groups).toContain('birth: day, month and year');
    expect(fields.map(({ field }) => field)).not.toContain('ethnicity');
    expect(groups).not.toContain('home: institution');
  });

  it('is no larger for more pairs: samples and counts only', () => {
    const size = JSON.stringify(reportInput(run, store, source)).length;
    const twice = (numbers: Int32Array | Float32Array): number[] => [...numbers, ...numbers];
    const pairs = {
      left: Int32Array.from(twice(run.pairs.left)),
      right: Int32Array.from(twice(run.pairs.right)),
      weight: Float32Array.from(twice(run.pairs.weight)),
    };
    expect(JSON.stringify(reportInput({ ...run, pairs }, store, source)).length).toBeLessThan(size * 1.1);
  });
});

describe('what is personal', () => {
  /** Names in full, phones and postcodes: a surname alone may be a word of the page. */
  const personal = (): Set<string> =>
    new Set(
      made.records.flatMap(({ names, phones, homes }) => [
        ...names.flatMap(({ forename, surname }) => (forename && surname ? [`${forename} ${surname}`] : [])),
        ...phones,
        ...homes.flatMap(({ postcode }) => postcode ?? []),
      ]),
    );

  it('stands nowhere on the page unless it was asked for', () => {
    const page = renderReport(reportInput(run, store, labelled()));
    expect([...personal()].filter((text) => page.includes(text))).toEqual([]);
    expect(page).not.toContain('the-id-');
    expect(page).not.toContain('somebody');
    expect(page).toMatch(/Record \d+ of people\.csv/);
  });

  it('is what both records of each sample pair say, and their ids, where it was asked for', () => {
    const input = reportInput(run, store, { ...source, explain: true });
    const page = renderReport(input);
    expect([...personal()].filter((text) => page.includes(text)).length).toBeGreaterThan(9);
    expect(page).toMatch(/Record \d+ of people\.csv \(id the-id-\d+\)/);
    for (const { values } of input.samples.flatMap(({ pairs }) => pairs)) expect(values?.[0]?.field).toBe('Name');
  });

  it('is no markup even where a name is', () => {
    const builder = new RecordStoreBuilder();
    const evil = { forename: '<script>alert(1)</script>', surname: '"><b>', others: [] };
    made.records.slice(0, 60).forEach((record) => builder.add({ ...record, names: [evil] }));
    const few = builder.build();
    const within = (record: number): boolean => record < few.size;
    const kept = [...run.pairs.left.keys()].filter(
      (pair) => within(run.pairs.left[pair]!) && within(run.pairs.right[pair]!),
    );
    const pairs = {
      left: Int32Array.from(kept, (pair) => run.pairs.left[pair]!),
      right: Int32Array.from(kept, (pair) => run.pairs.right[pair]!),
      weight: Float32Array.from(kept, (pair) => run.pairs.weight[pair]!),
    };
    const page = renderReport(reportInput({ ...run, pairs }, few, { ...source, explain: true }));
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/<script|<b>/);
  });
});

describe('two files', () => {
  it('are told apart, also where they are named alike', () => {
    const leftSize = 100;
    const files = ['a/people.csv', 'b\\people.csv'].map((name) => ({ name, records: 1, unread: [] }));
    const across = [...run.pairs.left.keys()].filter(
      (pair) => run.pairs.left[pair]! < leftSize && run.pairs.right[pair]! >= leftSize,
    );
    const pairs = {
      left: Int32Array.from(across, (pair) => run.pairs.left[pair]!),
      right: Int32Array.from(across, (pair) => run.pairs.right[pair]!),
      weight: Float32Array.from(across, (pair) => run.pairs.weight[pair]!),
    };
    const input = reportInput({ ...run, pairs }, store, { ...source, files, leftSize });
    expect(input.summary.files.map(({ name }) => name)).toEqual(['people.csv (left)', 'people.csv (right)']);
    expect(input.blocking.possible).toBe(leftSize * (store.size - leftSize));
    for (const { places } of input.samples.flatMap(({ pairs: shown }) => shown)) {
      expect(places[0]).toMatch(/of people\.csv \(left\)$/);
      expect(places[1]).toMatch(/of people\.csv \(right\)$/);
    }
    expect(renderReport(input)).toContain('Who is the same person in two files');
  });
});
