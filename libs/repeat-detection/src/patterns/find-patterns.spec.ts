import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { monthsBefore } from './calendar.js';
import { findPatterns, type Finding } from './find-patterns.js';
import type { DatedSighting } from './incident.js';
import { policies } from './policies.js';
import { policySchema, type Policy } from './policy.js';

const names: Record<string, string> = { force: 'the force', centre: 'the centre', court: 'the court' };
const telling = { nameOf: (agency: string) => names[agency] ?? agency };
const later = new Date('2026-11-23T12:00:00Z');

/** A victim at home, told by the force on the same day, unless said otherwise. */
function sighting(incidentKey: string, day: string, other: Partial<DatedSighting> = {}): DatedSighting {
  const at = new Date(day.length > 10 ? day : `${day}T12:00:00Z`);
  return {
    incidentKey,
    occurredAt: at,
    reportedAt: at,
    category: 'domestic-abuse',
    role: 'victim',
    toldBy: 'force',
    ...other,
  };
}

const find = (sightings: readonly DatedSighting[], rules: readonly Policy[] = policies, asOf = later): Finding[] =>
  findPatterns(sightings, rules, asOf, telling);
const kinds = (sightings: readonly DatedSighting[]): string[] => find(sightings).map(({ kind }) => kind);

describe('a repeat victim', () => {
  it('is found at the second incident within twelve months, with what it rests on', () => {
    const [finding] = find([sighting('b', '2026-11-20'), sighting('a', '2026-03-01', { toldBy: 'centre' })]);
    expect(finding).toMatchObject({
      kind: 'repeat-victim',
      count: 2,
      windowMonths: 12,
      from: '2025-11-20',
      to: '2026-11-20',
      toldBy: ['centre', 'force'],
      policy: { id: 'repeat-victim', version: '1', source: expect.stringMatching(/^https:/) },
    });
    expect(finding?.evidence.map(({ incidentKey }) => incidentKey)).toEqual(['a', 'b']);
  });

  it('is not found at the first', () => {
    expect(find([sighting('a', '2026-11-20')])).toEqual([]);
    expect(find([])).toEqual([]);
  });

  it('counts an incident once, though five agencies tell of it', () => {
    const told = ['force', 'centre', 'court', 'school', 'clinic'].map((toldBy) =>
      sighting('a', '2026-11-20', { toldBy }),
    );
    expect(find(told)).toEqual([]);
    const [finding] = find([...told, sighting('b', '2026-11-01')]);
    expect(finding).toMatchObject({ count: 2, toldBy: ['centre', 'clinic', 'court', 'force', 'school'] });
  });

  it('does not count the incidents in which the same person is a suspect or a witness', () => {
    expect(kinds([sighting('a', '2026-11-20'), sighting('b', '2026-11-01', { role: 'suspect' })])).toEqual([]);
    expect(kinds([sighting('a', '2026-11-20'), sighting('b', '2026-11-01', { role: 'witness' })])).toEqual([]);
  });

  it('counts only what lies in the window that ends at the latest incident', () => {
    const days = ['2024-01-10', '2024-02-10', '2024-03-10', '2026-10-01', '2026-11-01'];
    expect(find(days.map((day) => sighting(day, day)))[0]).toMatchObject({ count: 2, from: '2025-11-01' });
  });

  it('was not yet known before the second report came in', () => {
    const sightings = [sighting('a', '2026-03-01'), sighting('b', '2026-03-05', { reportedAt: later })];
    expect(find(sightings, policies, new Date('2026-06-01T00:00:00Z'))).toEqual([]);
    expect(find(sightings)).toHaveLength(1);
  });
});

describe('the edges of twelve months', () => {
  it.each([
    ['exactly twelve months later', '2025-11-20', '2026-11-20', true],
    ['a day more than twelve months later', '2025-11-19', '2026-11-20', false],
    ['from 28 February to 29 February', '2023-02-28', '2024-02-29', true],
    ['from 27 February to 29 February', '2023-02-27', '2024-02-29', false],
    ['from 29 February to 28 February', '2024-02-29', '2025-02-28', true],
    ['from 28 February to 28 February', '2024-02-28', '2025-02-28', true],
    [
      'late one evening to early in the morning of the year after',
      '2025-11-20T00:10:00Z',
      '2026-11-20T23:50:00Z',
      true,
    ],
    [
      'half past midnight in summer, which is the day before in UTC',
      '2025-06-30T23:30:00Z',
      '2026-07-01T12:00:00Z',
      true,
    ],
    ['the evening before that', '2025-06-30T21:30:00Z', '2026-07-01T12:00:00Z', false],
  ])('%s', (_title, first, second, counts) => {
    expect(kinds([sighting('a', first), sighting('b', second)])).toEqual(counts ? ['repeat-victim'] : []);
  });

  it.each([
    ['2024-02-29', 12, '2023-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2023-03-31', 1, '2023-02-28'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-05-31', 3, '2026-02-28'],
    ['2026-11-20', 24, '2024-11-20'],
  ])('%s less %d months is %s', (day, months, expected) => {
    expect(monthsBefore(day, months)).toBe(expected);
  });
});

describe('a repeat perpetrator', () => {
  it('is suspected, and never called more', () => {
    const suspect = { role: 'suspect' };
    const [finding] = find([sighting('a', '2026-03-01', suspect), sighting('b', '2026-11-20', suspect)]);
    expect(finding?.kind).toBe('repeat-perpetrator');
    expect(finding?.sentence).toBe('Suspected in two incidents in twelve months, told by the force');
    expect(finding?.sentence).not.toMatch(/convict|guilty|offender|perpetrator/);
  });

  it('may be a repeat victim elsewhere: two findings about one person', () => {
    const suspect = { role: 'suspect' };
    const sightings = [
      sighting('a', '2026-01-01'),
      sighting('b', '2026-02-01'),
      sighting('c', '2026-03-01', suspect),
      sighting('d', '2026-04-01', suspect),
    ];
    expect(kinds(sightings)).toEqual(['repeat-perpetrator', 'repeat-victim']);
  });
});

describe('a repeat pair', () => {
  const mark = { counterpartPersonIds: ['mark'] };

  it('is the same victim with the same suspect', () => {
    const pair = find([sighting('a', '2026-03-01', mark), sighting('b', '2026-11-20', mark)]).find(
      ({ kind }) => kind === 'repeat-pair',
    );
    expect(pair).toMatchObject({ counterpartPersonId: 'mark', count: 2 });
    expect(pair?.sentence).toBe('Second report with the same suspect in twelve months, told by the force');
  });

  it('is not the same victim with two suspects', () => {
    const luke = { counterpartPersonIds: ['luke'] };
    expect(kinds([sighting('a', '2026-03-01', mark), sighting('b', '2026-11-20', luke)])).toEqual(['repeat-victim']);
  });

  it('counts from the report, however long ago it happened', () => {
    const longAgo = { ...mark, occurredAt: new Date('1995-06-01T00:00:00Z') };
    expect(kinds([sighting('a', '2026-03-01', longAgo), sighting('b', '2026-11-20', mark)])).toEqual(['repeat-pair']);
  });

  it('has all its tellers, also those who do not name the suspect', () => {
    const sightings = [
      sighting('a', '2026-03-01', mark),
      sighting('a', '2026-03-02', { toldBy: 'centre' }),
      sighting('b', '2026-11-20', mark),
    ];
    expect(find(sightings).find(({ kind }) => kind === 'repeat-pair')?.toldBy).toEqual(['centre', 'force']);
  });

  it('is one finding for each suspect', () => {
    const both = { counterpartPersonIds: ['mark', 'luke'] };
    const pairs = find([sighting('a', '2026-03-01', both), sighting('b', '2026-11-20', both)]);
    expect(pairs.map(({ counterpartPersonId }) => counterpartPersonId)).toEqual(['luke', 'mark', undefined]);
  });
});

describe('the sentence', () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, place) => `2026-06-${String(place + 1).padStart(2, '0')}`);
  const said = (count: number) => find(days(count).map((day) => sighting(day, day)))[0]?.sentence;

  it('names all who told of it', () => {
    const told = [
      sighting('a', '2026-03-01', { toldBy: 'centre' }),
      sighting('b', '2026-04-01'),
      sighting('c', '2026-05-01', { toldBy: 'court' }),
    ];
    expect(find(told)[0]?.sentence).toBe(
      'Third report as a victim in twelve months, told by three agencies: the centre, the court and the force',
    );
    expect(find(told.slice(0, 2))[0]?.sentence).toBe(
      'Second report as a victim in twelve months, told by two agencies: the centre and the force',
    );
  });

  it.each([
    [12, 'Twelfth'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
  ])('counts to %d as %s', (count, word) => {
    expect(said(count)).toBe(`${word} report as a victim in twelve months, told by the force`);
  });
});

describe('policies', () => {
  const check = new Ajv2020().compile(policySchema);

  it('ship as data that fits its schema', () => {
    expect(check(policies)).toBe(true);
  });

  it.each<[string, object]>([
    ['a window of no months', { windowMonths: 0 }],
    ['a repeat of one', { atLeast: 1 }],
    ['no source', { source: '' }],
    ['a word that means nothing', { limit: 3 }],
  ])('are refused with %s', (_title, wrong) => {
    expect(check([{ ...policies[0], ...wrong }])).toBe(false);
  });

  it('take effect on their day, and until then the earlier version stands', () => {
    const stricter: Policy = { ...(policies[0] as Policy), version: '2', atLeast: 3, effectiveFrom: '2026-10-01' };
    const sightings = [sighting('a', '2026-03-01'), sighting('b', '2026-04-01')];
    const at = (day: string) => find(sightings, [stricter, ...policies], new Date(`${day}T12:00:00Z`));
    expect(at('2026-09-30').map(({ policy }) => policy.version)).toEqual(['1']);
    expect(at('2026-10-01')).toEqual([]);
  });

  it('may be about one category alone', () => {
    const abuse: Policy = { ...(policies[0] as Policy), categories: ['domestic-abuse'] };
    expect(find([sighting('a', '2026-03-01'), sighting('b', '2026-04-01', { category: 'theft' })], [abuse])).toEqual(
      [],
    );
  });
});

const anySighting: fc.Arbitrary<DatedSighting> = fc
  .record({
    incidentKey: fc.constantFrom(...'abcdefgh'),
    day: fc.integer({ min: 0, max: 900 }),
    delay: fc.integer({ min: 0, max: 40 }),
    category: fc.constantFrom('theft', 'violence'),
    role: fc.constantFrom('victim', 'suspect', 'witness'),
    toldBy: fc.constantFrom('force', 'centre', 'court'),
    counterpartPersonIds: fc.subarray(['mark', 'luke']),
  })
  .map(({ day, delay, ...rest }) => {
    const occurred = Date.UTC(2024, 0, 1) + day * 86_400_000;
    return { ...rest, occurredAt: new Date(occurred), reportedAt: new Date(occurred + delay * 86_400_000) };
  });
const story = fc.array(anySighting, { maxLength: 14 });

describe('whatever the story', () => {
  it('the order in which it is heard makes no difference', () => {
    const shuffled = story.chain((told) =>
      fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length })),
    );
    fc.assert(fc.property(shuffled, ([told, mixed]) => expect(find(mixed)).toEqual(find(told))));
  });

  it('hearing something and hearing that it was a mistake leaves the findings as they were', () => {
    fc.assert(
      fc.property(story, anySighting, fc.nat(), (told, extra, place) => {
        const before = find(told);
        const added = [...told];
        added.splice(place % (told.length + 1), 0, extra);
        find(added);
        expect(find(added.filter((one) => one !== extra))).toEqual(before);
      }),
    );
  });

  it('hearing it all again changes nothing', () => {
    fc.assert(
      fc.property(story, (told) => expect(find([...told, ...told.map((one) => ({ ...one }))])).toEqual(find(told))),
    );
  });

  it('hearing it from one more agency changes no count', () => {
    fc.assert(
      fc.property(story, (told) => {
        const counts = (findings: readonly Finding[]) => findings.map(({ kind, count }) => [kind, count]);
        const echoed = [...told, ...told.map((one) => ({ ...one, toldBy: 'zebra' }))];
        expect(counts(find(echoed))).toEqual(counts(find(told)));
      }),
    );
  });

  it('each finding holds as many distinct incidents as it counts, all within its window', () => {
    fc.assert(
      fc.property(story, (told) => {
        for (const { count, evidence, from, to } of find(told)) {
          expect(new Set(evidence.map(({ incidentKey }) => incidentKey)).size).toBe(count);
          expect(count).toBeGreaterThanOrEqual(2);
          expect(from < to).toBe(true);
        }
      }),
    );
  });
});
