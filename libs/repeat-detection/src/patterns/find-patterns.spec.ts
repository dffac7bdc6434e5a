import { describe, expect, it } from '@jest/globals';
import { at, find, later, metBy, onDays, policy, sighting, telling } from '../../test/a-sighting.js';
import { findPatterns } from './find-patterns.js';
import type { DatedSighting } from './incident/sighting.js';

const victim = [policy('repeat-victim')];
const suspect = { role: 'suspect' };

describe('a repeat victim', () => {
  it('is found at the second incident within twelve months, with what it rests on', () => {
    const story = [sighting('b', '2026-11-20'), sighting('a', '2026-03-01', { toldBy: 'centre' })];
    const [finding] = find(story, victim);
    expect(finding).toEqual({
      kind: 'repeat-victim',
      count: 2,
      window: { length: 12, unit: 'months' },
      from: '2025-11-20',
      to: '2026-11-20',
      toldBy: ['centre', 'force'],
      evidence: [
        {
          ...{ incidentKey: 'a', occurredAt: at('2026-03-01'), reportedAt: at('2026-03-01') },
          ...{ category: 'domestic-abuse', role: 'victim', toldBy: ['centre'] },
        },
        expect.objectContaining({ incidentKey: 'b', toldBy: ['force'] }),
      ],
      sentence:
        'Second report as a victim of domestic abuse in nine months; reported to the centre once and the force once',
      policy: { id: 'repeat-victim', version: '1', source: expect.stringMatching(/^https:/) },
    });
  });

  it('is not found at the first', () => {
    expect(find([sighting('a', '2026-11-20')])).toEqual([]);
    expect(find([])).toEqual([]);
  });

  it('does not count the incidents in which the same person is a suspect or a witness', () => {
    expect(metBy([sighting('a', '2026-11-20'), sighting('b', '2026-11-01', suspect)])).toEqual([]);
    expect(metBy([sighting('a', '2026-11-20'), sighting('b', '2026-11-01', { role: 'witness' })])).toEqual([]);
  });

  it('counts only what lies in the window that ends at the latest incident', () => {
    const days = ['2024-01-10', '2024-02-10', '2024-03-10', '2026-10-01', '2026-11-01'];
    expect(find(onDays(days), victim)[0]).toMatchObject({ count: 2, from: '2025-11-01' });
    expect(find(onDays(days.slice(0, 4)), victim)).toEqual([]);
  });

  it('is of one category, where each is counted for itself', () => {
    const ofOne = [policy('repeat-victim-of-one-category')];
    const story = [
      ...onDays(['2026-01-01', '2026-03-01'], { category: 'theft' }),
      ...onDays(['2026-02-01', '2026-04-01'], { category: 'burglary' }),
      ...onDays(['2026-05-01'], { category: 'fraud' }),
    ];
    expect(find(story, ofOne).map(({ category, count, to }) => [category, count, to])).toEqual([
      ['burglary', 2, '2026-04-01'],
      ['theft', 2, '2026-03-01'],
    ]);
    expect(find(story, victim)[0]).not.toHaveProperty('category');
    expect(find(story, victim)[0]).not.toHaveProperty('counterpartPersonId');
  });
});

it('goes by the calendar that it is told', () => {
  const [first, second] = [sighting('a', '2025-11-20T23:00:00Z'), sighting('b', '2026-11-21T08:00:00Z')];
  const days = ['Europe/London', 'Asia/Tokyo'].map((timeZone) =>
    findPatterns([first, second], victim, later, { ...telling, timeZone }).map(({ from }) => from),
  );
  expect(days).toEqual([[], ['2025-11-21']]);
});

describe('what is known at a time', () => {
  const earlier = at('2026-06-01');

  it.each<[string, object, boolean]>([
    ['was reported', {}, true],
    ['was reported at that very moment', { reportedAt: earlier, toldAt: earlier }, true],
    ['is reported later', { reportedAt: later }, false],
    ['was reported and is told later', { toldAt: later }, false],
    ['is reported later, though somebody knew before', { reportedAt: later, toldAt: earlier }, false],
  ])('holds the second incident when it %s', (_title, second, known) => {
    const story = [sighting('a', '2026-03-01'), sighting('b', '2026-03-05', second)];
    expect(find(story, victim, earlier)).toHaveLength(known ? 1 : 0);
    expect(find(story, victim)).toHaveLength(1);
  });

  it.each(['referred', 'discussed'] as const)('does not hold that something is %s on a later day', (anchor) => {
    const [first, second] = ['2026-03-01', '2026-04-01'].map((day) =>
      sighting(day, day, { counterparts: [{ personId: 'mark' }], reportedAt: at('2026-03-02') }),
    ) as [DatedSighting, DatedSighting];
    const story = [{ ...first, [`${anchor}At`]: at('2026-03-20') }, second];
    const marac = [{ ...policy('marac-repeat'), anchor }];
    expect(find(story, marac, at('2026-03-19'))).toEqual([]);
    expect(find(story, marac, at('2026-03-20'))).toHaveLength(1);
  });
});

describe('a suspect', () => {
  it('may be a repeat victim elsewhere: two findings about one person', () => {
    const story = [...onDays(['2026-01-01', '2026-02-01']), ...onDays(['2026-03-01', '2026-04-01'], suspect)];
    expect(metBy(story, ['repeat-victim', 'repeat-perpetrator', 'repeat-pair'])).toEqual([
      'repeat-perpetrator',
      'repeat-victim',
    ]);
  });

  it('is counted by how far the law has come with each incident', () => {
    const story = [
      ...onDays(['2026-01-01', '2026-02-01'], suspect),
      ...onDays(['2026-03-01'], { ...suspect, standing: 'charged' }),
    ];
    expect(find(story, [policy('repeat-perpetrator')])[0]?.standings).toEqual({ suspected: 2, charged: 1 });
    expect(find(story, [policy('repeat-perpetrator')])[0]?.evidence.at(-1)?.standing).toBe('charged');
    expect(find(onDays(['2026-01-01', '2026-02-01']), victim)[0]).not.toHaveProperty('standings');
  });
});

describe('a story that is too large to be true', () => {
  it('is read all the same: one incident corrected a hundred times is one', () => {
    const corrected = Array.from({ length: 100 }, (_, hour) =>
      sighting('a', '2026-03-01', { toldAt: new Date(at('2026-03-01').getTime() + hour * 3_600_000) }),
    );
    expect(find(corrected)).toEqual([]);
    expect(find([...corrected, sighting('b', '2026-04-01')], victim)[0]?.count).toBe(2);
  });

  it('finds each pair of an incident with five hundred people', () => {
    const counterparts = Array.from({ length: 500 }, (_, place) => ({ personId: `p-${place}`, circles: ['crowd'] }));
    const twice = onDays(['2026-03-01', '2026-04-01'], { counterparts });
    expect(find(twice, [policy('repeat-pair')])).toHaveLength(500);
    const accused = onDays(['2026-03-01', '2026-04-01'], { ...suspect, counterparts });
    expect(find(accused, [policy('serial-perpetrator')])[0]?.count).toBe(500);
    expect(find(accused, [policy('serial-perpetrator-unconnected')])).toEqual([]);
  });
});
