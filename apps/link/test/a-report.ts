import type { ReportInput, SamplePair } from '../src/report/report-data.js';

/** A small report of one file without labels; what a test is about is given. */
export const aReport = (said: Partial<ReportInput> = {}): ReportInput => ({
  summary: {
    files: [{ name: 'people.csv', records: 1200, unread: [] }],
    finished: '1 May 2026, 12:00',
    seconds: 12.3,
    modelVersion: 'learned-0a1b2c3d',
    modelGiven: false,
    oneToOne: false,
    records: 1200,
    people: 1000,
    sure: { linked: 250, doubtful: 17 },
  },
  fields: [
    {
      field: 'phone',
      levels: [
        aLevel('same', 'same phone number', 0.5, 0.001),
        aLevel('differs', 'another phone number', 0.5, 0.999),
        aLevel('slip', 'phone number one slip apart', 0.0001, 0.0001),
      ],
    },
  ],
  samples: [{ kind: 'sure', pairs: [aSample()] }],
  weights: { from: -2, step: 0.5, pairs: [0, 5, 0, 1, 2, 0, 40, 0] },
  people: {
    sizes: [
      { records: 1, people: 850 },
      { records: 2, people: 149 },
      { records: 12, people: 1 },
    ],
    largest: [{ first: 'record 7 of people.csv', records: 12, weakest: -0.4 }],
    weakest: [],
  },
  blocking: {
    records: 1200,
    pairs: 3600,
    possible: 719_400,
    rules: [{ name: 'phone', label: 'phone', pairs: 321, largest: 9, capped: 2 }],
  },
  personal: false,
  ...said,
});

const aLevel = (level: string, label: string, person: number, strangers: number) => ({
  level,
  label,
  group: 'known',
  person,
  household: strangers,
  strangers,
  weight: Math.log2(person / strangers),
});

export const aSample = (said: Partial<SamplePair> = {}): SamplePair => ({
  places: ['record 1 of people.csv', 'record 2 of people.csv'],
  bars: [
    { about: 'prior', label: 'before anything is compared', weight: -8, total: -8 },
    { about: 'phone', label: 'same phone number', weight: 9.5, total: 1.5 },
    { about: 'email', label: 'no e-mail address to compare', weight: 0, total: 1.5 },
    { about: 'company', label: 'what the other records of both say', weight: 0.5, total: 2 },
  ],
  weight: 2,
  probability: 0.8,
  together: true,
  ...said,
});

/** As measured by labels of which one pair in four was wrong. */
export const aQuality: NonNullable<ReportInput['quality']> = {
  rates: [{ name: 'Pairs likelier one person than not', precision: 0.75, recall: 0.6, f1: 0.667 }],
  measures: [{ name: 'Brier score', value: '0.123', meaning: '0 is best' }],
  truePairs: 40,
  blockingRecall: 0.925,
  reliability: [
    { from: 0.2, to: 0.3, pairs: 20, said: 0.25, true: 0.4 },
    { from: 0.9, to: 1, pairs: 100, said: 0.99, true: 1 },
  ],
  thresholds: [
    { weight: -1, precision: 0.5, recall: 0.9, f1: 0.643 },
    { weight: 0, precision: 0.75, recall: 0.8, f1: 0.774 },
    { weight: 2.5, precision: 1, recall: 0.2, f1: 0.333 },
  ],
};
