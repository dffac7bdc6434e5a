import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { at, find, onDays, policy } from '../../../test/a-sighting.js';
import { policies, policiesInForce } from './policies.js';
import { policyProblems } from './policy-problems.js';
import { policySchema } from './policy-schema.js';
import {
  patternKinds,
  type EscalationPolicy,
  type IncidentPolicy,
  type Policy,
  type ReporterPolicy,
  type VictimPolicy,
} from './policy.js';

const fits = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(policySchema);
const changed = (id: string, change: object): object => ({ ...policy(id), ...change });
const without = (one: Policy, field: string): object =>
  Object.fromEntries(Object.entries(one).filter(([name]) => name !== field));

describe('the policies that ship', () => {
  it('fit their schema, and say nothing that could never be', () => {
    expect([fits(policies), fits.errors]).toEqual([true, null]);
    expect(policyProblems(policies)).toEqual([]);
  });

  it('are of every kind', () => {
    expect(new Set(policies.map(({ kind }) => kind))).toEqual(new Set(patternKinds));
  });

  it('take effect on their day, and until then the earlier version stands', () => {
    const stricter: Policy = { ...policy('repeat-victim'), version: '2', atLeast: 3, effectiveFrom: '2026-10-01' };
    const story = onDays(['2026-03-01', '2026-04-01']);
    const on = (day: string) => find(story, [stricter, policy('repeat-victim')], at(day));
    expect(on('2026-09-30').map(({ policy: { version } }) => version)).toEqual(['1']);
    expect(on('2026-10-01')).toEqual([]);
  });

  it('end on their last day, and no earlier version comes back', () => {
    const first = policy('repeat-victim');
    const last: Policy = { ...first, version: '2', effectiveFrom: '2026-01-01', effectiveUntil: '2026-06-30' };
    const on = (day: string) => policiesInForce([first, last], day).map(({ version }) => version);
    expect(['2025-12-31', '2026-06-30', '2026-07-01'].map(on)).toEqual([['1'], ['2'], []]);
  });

  it('come in the order of their ids; of two versions of one day the tenth is later than the ninth', () => {
    const [victim, hate] = [policy('repeat-victim'), policy('repeat-hate')];
    const inForce = policiesInForce([{ ...victim, version: '10' }, { ...victim, version: '9' }, hate], '2026-01-01');
    expect(inForce.map(({ id, version }) => [id, version])).toEqual([
      ['repeat-hate', '1'],
      ['repeat-victim', '10'],
    ]);
  });
});

const whole: Required<Omit<ReporterPolicy, 'counts'>> = {
  ...{ id: 'x', version: '1', atLeast: 2, roles: ['victim'], source: 'https://example.org/rule', note: 'A note.' },
  ...{ window: { length: 1, unit: 'days' }, reportedWithin: { length: 1, unit: 'months' }, standings: ['charged'] },
  ...{ categories: ['theft'], grades: ['high'], approvedBy: 'The partnership board', kind: 'escalation' },
  ...{ anchor: 'reported', effectiveFrom: '2026-01-01', effectiveUntil: '2026-12-31' },
};
/** Each kind of policy with all that its type allows: a new field that the schema does not know is refused here. */
const complete: [
  Required<IncidentPolicy>,
  Required<VictimPolicy>,
  Required<ReporterPolicy>,
  Required<EscalationPolicy>,
] = [
  { ...whole, counts: 'incidents', per: 'category' },
  { ...whole, counts: 'victims', unconnected: true },
  { ...whole, counts: 'reporters' },
  { ...whole, counts: 'signs', per: 'counterpart', signs: ['rising-grade'], signsAtLeast: 1, gapAtMost: 0.5 },
];

describe('the schema of policies', () => {
  it('knows every field of their type', () => {
    expect([fits(complete), fits.errors]).toEqual([true, null]);
    const fields = new Set(complete.flatMap((one) => Object.keys(one)));
    const known = [policySchema.items.allOf[0], ...policySchema.items.oneOf].flatMap((part) =>
      Object.keys(part.properties),
    );
    expect(new Set(known)).toEqual(fields);
  });

  it.each(complete.map((one) => [one.counts, one] as const))(
    'misses what is left out of one that counts %s',
    (_, one) => {
      const optional = 'window standings categories grades reportedWithin approvedBy effectiveUntil per'.split(' ');
      const missed = Object.keys(one).filter((field) => !fits([without(one, field)]));
      expect(missed).toEqual(Object.keys(one).filter((field) => !optional.includes(field)));
    },
  );

  it.each<[string, object]>([
    ['a window of no months', { window: { length: 0, unit: 'months' } }],
    ['a window of half a month', { window: { length: 0.5, unit: 'months' } }],
    ['a window of weeks', { window: { length: 3, unit: 'weeks' } }],
    ['a window of nobody knows what', { window: { length: 3 } }],
    ['a window of nobody knows how many', { window: { unit: 'months' } }],
    ['a window that says more', { window: { length: 3, unit: 'months', from: 'monday' } }],
    ['a repeat of one', { atLeast: 1 }],
    ['no source', { source: '' }],
    ['a source that is no page', { source: 'https://example' }],
    ['no note', { note: '' }],
    ['no day to start on', { effectiveFrom: 'soon' }],
    ['no roles', { roles: [] }],
    ['a role that nobody has', { roles: ['perpetrator'] }],
    ['a category that nobody tells', { categories: ['domestic abuse'] }],
    ['a standing of hearsay', { standings: ['rumoured'] }],
    ['a grade of another tool', { grades: ['amber'] }],
    ['one grade twice', { grades: ['high', 'high'] }],
    ['a kind of its own', { kind: 'repeat' }],
    ['a word that means nothing', { limit: 3 }],
    ['a field of another sort of policy', { unconnected: true }],
    ['a referral to count from, and no pair', { anchor: 'referred' }],
    ['a discussion to count from, and categories', { anchor: 'discussed', per: 'category' }],
  ])('refuses %s', (_title, wrong) => {
    expect(fits([policy('repeat-victim')])).toBe(true);
    expect(fits([changed('repeat-victim', wrong)])).toBe(false);
  });

  it('refuses signs that count from a referral', () => {
    expect(fits([changed('escalation-of-pair', { anchor: 'reported' })])).toBe(true);
    expect(fits([changed('escalation-of-pair', { anchor: 'referred' })])).toBe(false);
  });

  it('refuses a referral to count from, and no end', () => {
    expect(fits([policy('marac-repeat')])).toBe(true);
    expect(fits([without(policy('marac-repeat'), 'window')])).toBe(false);
  });
});
