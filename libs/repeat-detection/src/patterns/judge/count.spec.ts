import { describe, expect, it } from '@jest/globals';
import { find, onDays, policy, sighting } from '../../../test/a-sighting.js';
import type { DatedSighting } from '../incident/sighting.js';
import type { Policy } from '../policy/policy.js';

const against = (day: string, ...victims: string[]): DatedSighting =>
  sighting(day, day, { role: 'suspect', counterparts: victims.map((personId) => ({ personId })) });
const one = (sightings: readonly DatedSighting[], id: string, change: Partial<Policy> = {}) =>
  find(sightings, [{ ...policy(id), ...change } as Policy])[0];

describe('a serial perpetrator', () => {
  it('is said to have harmed two or more people, however long ago', () => {
    const story = [against('2009-01-01', 'anna'), against('2026-02-01', 'beth'), against('2026-03-01')];
    expect(one(story, 'serial-perpetrator')).toMatchObject({
      ...{ kind: 'serial-perpetrator', count: 2, people: ['anna', 'beth'] },
      ...{ from: '2009-01-01', to: '2026-02-01', standings: { suspected: 2 } },
    });
    expect(one(story, 'serial-perpetrator')).not.toHaveProperty('window');
    expect(one(story, 'serial-perpetrator', { window: { length: 10, unit: 'months' } })).toBeUndefined();
  });

  it('is not one who harms one person twice, nor one whose victims nobody names', () => {
    expect(one([against('2026-01-01', 'anna'), against('2026-02-01', 'anna')], 'serial-perpetrator')).toBeUndefined();
    expect(one([against('2026-01-01'), against('2026-02-01')], 'serial-perpetrator')).toBeUndefined();
  });

  it('may have to have harmed people who are not connected', () => {
    const family = (personId: string, day: string, circle: string) =>
      sighting(day, day, { role: 'suspect', counterparts: [{ personId, circles: [circle] }] });
    const mother = family('anna', '2026-01-01', 'dunn');
    const daughter = family('beth', '2026-02-01', 'dunn');
    expect(one([mother, daughter], 'serial-perpetrator')?.count).toBe(2);
    expect(one([mother, daughter], 'serial-perpetrator-unconnected')).toBeUndefined();
    const stranger = family('cora', '2026-03-01', 'moss');
    expect(one([mother, daughter, stranger], 'serial-perpetrator-unconnected')).toMatchObject({
      count: 2,
      people: ['anna', 'beth', 'cora'],
    });
  });
});

describe('who is convicted', () => {
  const suspect = (day: string, standing?: DatedSighting['standing']) =>
    sighting(day, day, { role: 'suspect', ...(standing && { standing }) });
  const story = [suspect('2019-01-01', 'convicted'), suspect('2026-01-01', 'charged'), suspect('2026-02-01')];

  it('is counted by convictions alone where a policy says so', () => {
    expect(one(story, 'repeat-perpetrator-convicted')).toBeUndefined();
    const [, charged] = [story[0], suspect('2026-01-01', 'convicted')];
    expect(one([...story, charged], 'repeat-perpetrator-convicted')).toMatchObject({
      count: 2,
      standings: { convicted: 2 },
    });
  });

  it('is counted apart from who is charged', () => {
    expect(one(story, 'repeat-perpetrator', { standings: ['charged'] })).toBeUndefined();
    expect(one(story, 'repeat-perpetrator', { standings: ['suspected', 'charged'] })).toMatchObject({
      count: 2,
      standings: { suspected: 1, charged: 1 },
    });
  });

  it('may be whoever a victim names', () => {
    const told = (day: string, standing: DatedSighting['standing']) =>
      sighting(day, day, { counterparts: [{ personId: 'mark', ...(standing && { standing }) }] });
    const pair = [told('2026-01-01', 'convicted'), told('2026-02-01', undefined), told('2026-03-01', 'convicted')];
    expect(one(pair, 'repeat-pair')?.standings).toEqual({ suspected: 1, convicted: 2 });
    expect(one(pair, 'repeat-pair', { standings: ['convicted'] })).toMatchObject({
      count: 2,
      standings: { convicted: 2 },
    });
    expect(one(pair, 'repeat-victim', { standings: ['convicted'] })).toBeUndefined();
  });
});

describe('what adds up', () => {
  it('is three reports of antisocial behaviour in six months, one incident told to three agencies being one', () => {
    const nuisance = { category: 'antisocial-behaviour' };
    const twice = [...onDays(['2026-03-01'], nuisance), ...onDays(['2026-05-01'], { ...nuisance, role: 'reporter' })];
    const told = ['centre', 'court'].map((toldBy) => sighting('2026-03-01', '2026-03-02', { ...nuisance, toldBy }));
    expect(one([...twice, ...told], 'asb-case-review')).toBeUndefined();
    const third = (day: string) => [...twice, sighting('c', day, nuisance)];
    expect(one(third('2026-09-01'), 'asb-case-review')).toMatchObject({ kind: 'asb-case-review', count: 3 });
    expect(one(third('2026-09-02'), 'asb-case-review')).toBeUndefined();
    expect(one(third('2026-09-01').slice(1).concat(sighting('d', '2026-08-01')), 'asb-case-review')).toBeUndefined();
  });

  it('is going missing three times in 90 days', () => {
    const gone = { category: 'missing', role: 'child' };
    expect(one(onDays(['2026-01-01', '2026-02-01', '2026-04-01'], gone), 'repeat-missing')?.count).toBe(3);
    expect(one(onDays(['2026-01-01', '2026-02-01', '2026-04-02'], gone), 'repeat-missing')).toBeUndefined();
  });

  it('is hate twice in twelve months, whatever else happens', () => {
    const story = [...onDays(['2026-01-01', '2026-05-01'], { category: 'hate-crime' }), sighting('x', '2026-03-01')];
    expect(one(story, 'repeat-hate')?.count).toBe(2);
    expect(one(story.slice(1), 'repeat-hate')).toBeUndefined();
  });

  it('is the third concern graded low within three months', () => {
    const low = onDays(['2026-01-15', '2026-02-15', '2026-04-15'], { grade: 'standard' });
    expect(one(low, 'low-level-accumulation')).toMatchObject({ kind: 'low-level-accumulation', count: 3 });
    expect(one(low.slice(1), 'low-level-accumulation')).toBeUndefined();
    const ungraded = onDays(['2026-01-15', '2026-02-15', '2026-04-15']);
    expect(one(ungraded, 'low-level-accumulation')).toBeUndefined();
  });
});
