import { describe, expect, it } from '@jest/globals';
import { at, find, later, onDays, policy, sighting, telling } from '../../../test/a-sighting.js';
import { findPatterns } from '../find-patterns.js';
import type { DatedSighting } from '../incident/sighting.js';
import type { Policy } from '../policy/policy.js';

const said = (sightings: readonly DatedSighting[], id: string, change: Partial<Policy> = {}) =>
  find(sightings, [{ ...policy(id), ...change } as Policy])[0]?.sentence;
const mark = { counterparts: [{ personId: 'mark' }] };
const luke = { counterparts: [{ personId: 'luke' }] };
const suspect = { role: 'suspect' };

describe('the sentence', () => {
  it('says what, by whom, in what time and who was told how often', () => {
    const story = [
      sighting('a', '2026-01-10', mark),
      sighting('b', '2026-05-01', { ...mark, toldBy: 'centre' }),
      sighting('c', '2026-08-05', mark),
    ];
    expect(said(story, 'repeat-pair')).toBe(
      'Third report of domestic abuse by the same man in seven months; reported to the force twice and the centre once',
    );
  });

  it('says no category where there are several, and calls a person what it knows', () => {
    const story = [sighting('a', '2026-05-01', { ...luke, category: 'theft' }), sighting('b', '2026-05-20', luke)];
    expect(said(story, 'repeat-pair')).toBe(
      'Second report of harm by the same person in 20 days; reported to the force twice',
    );
    const [finding] = findPatterns(story, [policy('repeat-pair')], later, { nameOf: telling.nameOf });
    expect(finding?.sentence).toContain('by the same person');
    expect(said(story, 'repeat-pair', { roles: ['suspect'] })).toBeUndefined();
  });

  it('turns a pair round where it is about the suspect', () => {
    const story = onDays(['2026-05-01', '2026-05-20'], { ...suspect, ...mark });
    expect(said(story, 'repeat-pair', { roles: ['suspect'] })).toMatch(
      /^Second report of domestic abuse against the same man in 20 days;/,
    );
  });

  it('says what it follows, where it goes by a referral', () => {
    const story = [
      sighting('a', '2025-03-01', { ...mark, referredAt: at('2025-04-10'), discussedAt: at('2025-05-10') }),
      sighting('b', '2025-07-01', mark),
    ];
    expect(said(story, 'marac-repeat')).toBe(
      'Second report of domestic abuse by the same man, within three months of the last referral to MARAC; reported to the force twice',
    );
    expect(said(story, 'marac-repeat', { anchor: 'discussed' })).toContain(
      ', within two months of the last discussion at MARAC;',
    );
  });

  it('names all who were told, the most told first', () => {
    const tellers = [
      ['a', 'court'],
      ['a', 'centre'],
      ['b', 'force'],
      ['b', 'court'],
      ['c', 'court'],
    ] as const;
    const story = tellers.map(([key, toldBy]) => sighting(key, '2026-03-01', { toldBy, category: 'other' }));
    expect(said(story, 'repeat-victim')).toBe(
      'Third report as a victim in one day; reported to the court three times, the centre once and the force once',
    );
  });

  it('counts as one those who are called alike', () => {
    const story = onDays(['2026-03-01', '2026-03-02'], { toldBy: 'centre' });
    const [finding] = findPatterns([...story, ...onDays(['2026-03-03'])], [policy('repeat-victim')], later, {
      nameOf: (agency) => (agency === 'force' ? 'the force' : 'another agency'),
    });
    expect(finding?.sentence).toMatch(/reported to another agency twice and the force once$/);
  });

  it('says suspected, charged and convicted, and never one for the other', () => {
    const stand = (...standings: NonNullable<DatedSighting['standing']>[]) =>
      standings.map((standing, place) => sighting(`${place}`, '2026-03-01', { ...suspect, standing }));
    const opening = (story: readonly DatedSighting[]) => said(story, 'repeat-perpetrator')?.split(' in one day')[0];
    expect(opening(onDays(['2026-03-01T01:00:00Z', '2026-03-01T02:00:00Z'], suspect))).toBe(
      'Suspected in two incidents',
    );
    expect(opening(stand('convicted', 'convicted'))).toBe('Convicted in two incidents');
    expect(opening(stand('charged', 'suspected', 'suspected'))).toBe(
      'Suspected in two and charged in one of three incidents',
    );
    expect(opening(stand('convicted', 'charged', 'suspected'))).toBe(
      'Suspected in one, charged in one and convicted in one of three incidents',
    );
  });

  it.each<[string, string, readonly DatedSighting[]]>([
    [
      'repeat-hate',
      'Second report as a victim of hate crime in five months',
      onDays(['2026-01-01', '2026-05-02'], { category: 'hate-crime' }),
    ],
    [
      'repeat-missing',
      'Missing for the third time in 61 days',
      onDays(['2026-01-01', '2026-02-01', '2026-03-02'], { category: 'missing' }),
    ],
    [
      'low-level-accumulation',
      'Third low-level concern in two months',
      onDays(['2026-01-01', '2026-02-01', '2026-03-01'], { grade: 'standard' }),
    ],
    [
      'asb-case-review',
      'Third report of antisocial behaviour from one person in two months',
      onDays(['2026-01-01', '2026-02-01', '2026-03-01'], { category: 'antisocial-behaviour' }),
    ],
    [
      'serial-perpetrator',
      'Two victims of one person in 17 years: suspected in two incidents',
      [sighting('a', '2009-03-01', { ...suspect, ...mark }), sighting('b', '2026-02-01', { ...suspect, ...luke })],
    ],
    [
      'serial-perpetrator-unconnected',
      'Two victims of one person, not known to be connected, in two months: suspected in two incidents',
      [sighting('a', '2026-01-01', { ...suspect, ...mark }), sighting('b', '2026-02-02', { ...suspect, ...luke })],
    ],
    [
      'escalation-by-number',
      'Fifth report as a victim of domestic abuse in four months',
      onDays([1, 2, 3, 4, 5].map((month) => `2026-0${month}-01`)),
    ],
    [
      'escalation-of-pair',
      'Three reports of domestic abuse by the same man in two months, and it gets worse: the latest came after one day, those before 31 days apart and graded high after standard',
      [
        sighting('a', '2026-01-01', { ...mark, grade: 'standard' }),
        sighting('b', '2026-02-01', { ...mark, grade: 'standard' }),
        sighting('c', '2026-02-02', { ...mark, grade: 'high' }),
      ],
    ],
    [
      'escalation-of-suspect',
      'Three reports of harm by one person in 31 days, and it gets worse: two victims after one victim',
      [
        sighting('a', '2026-01-01', { ...suspect, ...mark }),
        sighting('b', '2026-01-16', { ...suspect, category: 'theft' }),
        sighting('c', '2026-01-31', { ...suspect, ...luke }),
      ],
    ],
  ])('of %s is: %s', (id, opening, story) => {
    expect(said(story, id)?.split('; reported to')[0]).toBe(opening);
  });
});
