import { describe, expect, it } from '@jest/globals';
import { at, find, policy, sighting } from '../../../test/a-sighting.js';
import type { DatedSighting } from '../incident/sighting.js';
import type { Policy } from '../policy/policy.js';

const mark = { counterparts: [{ personId: 'mark' }] };
const pairs = (sightings: readonly DatedSighting[]) => find(sightings, [policy('repeat-pair')]);

describe('a repeat pair', () => {
  it('is the same victim with the same suspect', () => {
    expect(pairs([sighting('a', '2026-03-01', mark), sighting('b', '2026-11-20', mark)])).toEqual([
      expect.objectContaining({
        kind: 'repeat-pair',
        counterpartPersonId: 'mark',
        count: 2,
        standings: { suspected: 2 },
      }),
    ]);
  });

  it('is not the same victim with two suspects', () => {
    const luke = { counterparts: [{ personId: 'luke' }] };
    expect(pairs([sighting('a', '2026-03-01', mark), sighting('b', '2026-11-20', luke)])).toEqual([]);
  });

  it('counts from the report, however long ago it happened', () => {
    const longAgo = { ...mark, occurredAt: at('1995-06-01') };
    const [finding] = pairs([sighting('a', '2026-03-01', longAgo), sighting('b', '2026-11-20', mark)]);
    expect(finding).toMatchObject({ count: 2, to: '2026-11-20' });
  });

  it('has all its tellers, also those who do not name the suspect', () => {
    const sightings = [
      sighting('a', '2026-03-01', mark),
      sighting('a', '2026-03-02', { toldBy: 'centre' }),
      sighting('b', '2026-11-20', mark),
    ];
    expect(pairs(sightings)[0]?.toldBy).toEqual(['centre', 'force']);
  });

  it('is one finding for each suspect, in one order', () => {
    const both = { counterparts: [{ personId: 'mark' }, { personId: 'luke' }] };
    const found = pairs([sighting('a', '2026-03-01', both), sighting('b', '2026-11-20', both)]);
    expect(found.map(({ counterpartPersonId }) => counterpartPersonId)).toEqual(['luke', 'mark']);
  });
});

describe('a MARAC repeat', () => {
  const marac = (sightings: readonly DatedSighting[], change: Partial<Policy> = {}) =>
    find(sightings, [{ ...policy('marac-repeat'), ...change } as Policy]);
  const referred = sighting('a', '2025-03-01', {
    ...mark,
    referredAt: at('2025-04-10'),
    discussedAt: at('2025-05-20'),
  });
  const then = (day: string, more: Partial<DatedSighting> = {}) => sighting(day, day, { ...mark, ...more });

  it.each([
    ['is another instance on the last day of twelve months after the referral', '2026-04-10', true],
    ['is not one a day later: that is a new case', '2026-04-11', false],
    ['is not one between the first and its referral', '2025-04-01', false],
    ['is one an hour after the referral', '2025-04-10T13:00:00Z', true],
    ['is not one at the moment of the referral', '2025-04-10T12:00:00Z', false],
  ])('%s', (_title, day, found) => {
    expect(marac([referred, then(day)])).toHaveLength(found ? 1 : 0);
  });

  it('counts the referred incident and what came after it, from the day of the referral', () => {
    const before = then('2025-02-01');
    expect(marac([before, referred, then('2025-06-01'), then('2025-07-01')])).toEqual([
      expect.objectContaining({
        ...{ kind: 'repeat-pair', counterpartPersonId: 'mark', count: 3, from: '2025-04-10', to: '2025-07-01' },
        evidence: ['a', '2025-06-01', '2025-07-01'].map((incidentKey) => expect.objectContaining({ incidentKey })),
      }),
    ]);
  });

  it('needs a referral', () => {
    expect(marac([then('2025-03-01'), then('2025-06-01')])).toEqual([]);
    expect(marac([])).toEqual([]);
  });

  it('stays one when the repeat is referred in its turn, and its clock starts again', () => {
    const second = then('2026-01-01', { referredAt: at('2026-01-05') });
    expect(marac([referred, second])[0]).toMatchObject({ count: 2, from: '2025-04-10' });
    const third = then('2026-11-01');
    expect(marac([referred, second, third])[0]).toMatchObject({ count: 2, from: '2026-01-05', to: '2026-11-01' });
  });

  it('is not a repeat of itself, whatever day its referral is given', () => {
    expect(marac([then('2025-06-01', { referredAt: at('2025-05-31') })])).toEqual([]);
    expect(marac([then('2025-05-30'), then('2025-06-01', { referredAt: at('2025-05-29') })])).toEqual([]);
  });

  it('may follow one referral about two incidents', () => {
    const both = ['2025-02-01', '2025-03-01'].map((day) => then(day, { referredAt: at('2025-04-10') }));
    expect(marac([...both, then('2025-06-01')])[0]?.count).toBe(3);
  });

  it('goes by the latest of several referrals, in whatever order the incidents came', () => {
    const [first, second] = [then('2025-01-01'), then('2025-03-01', { referredAt: at('2025-04-10') })];
    const late = { ...first, referredAt: at('2025-09-01') };
    expect(marac([late, second, then('2025-10-01')])[0]).toMatchObject({ count: 2, from: '2025-09-01' });
  });

  it('goes by no referral that comes after it', () => {
    const again = { ...referred, referredAt: at('2025-07-01'), toldBy: 'centre' };
    expect(marac([referred, again, then('2025-06-01')])[0]).toMatchObject({ count: 2, from: '2025-04-10' });
  });

  it('goes by the discussion where a partnership sets it so', () => {
    const [second, discussed] = [then('2025-05-01'), { anchor: 'discussed' as const }];
    expect(marac([referred, second])).toHaveLength(1);
    expect(marac([referred, second], discussed)).toEqual([]);
    const late = then('2026-05-20');
    expect(marac([referred, late])).toEqual([]);
    expect(marac([referred, late], discussed)[0]).toMatchObject({ from: '2025-05-20', to: '2026-05-20' });
  });

  it('goes by the incidents themselves where that is the setting', () => {
    const pair = [then('2025-03-01'), then('2026-03-01')];
    expect(marac(pair, { anchor: 'occurred' })[0]).toMatchObject({ count: 2, from: '2025-03-01' });
  });

  it('may ask for more than one further instance', () => {
    expect(marac([referred, then('2025-06-01')], { atLeast: 3 })).toEqual([]);
    expect(marac([referred, then('2025-06-01'), then('2025-06-02')], { atLeast: 3 })).toHaveLength(1);
  });

  it('finds nothing without a length of time', () => {
    const { window: _, ...endless } = policy('marac-repeat');
    expect(find([referred, then('2025-06-01')], [endless])).toEqual([]);
  });
});
