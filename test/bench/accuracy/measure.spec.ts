import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { generate } from '../../../deploy/local/county/generate.js';
import { measure } from './measure.js';
import type { Outcome } from './outcome.js';
import { recordNameOf, toldOf } from './told.js';

const county = generate('spec', { incidents: 200, months: 12, until: new Date('2026-11-23T19:00:00Z'), twins: 1 });
const told = toldOf(county);
const { truth } = county;
const due = truth.repeatVictims.map(({ personId }) => personId);

/** A hub that knows the truth, but for whom it takes for somebody else. */
const hub = (takenFor: (person: string) => string = (person) => person, more: Partial<Outcome> = {}): Outcome => ({
  personOf: new Map(told.map((one) => [recordNameOf(one), takenFor(one.truth.personId)])),
  ...{ repeatVictims: [...new Set(due.map(takenFor))], alerts: [], questions: [], ...more },
});

const twins = (): [string, string] => {
  const named = [...new Set(told.filter((one) => one.truth.named).map((one) => one.truth.personId))];
  const key = (id: string): string => `${truth.people.get(id)?.household} ${truth.people.get(id)?.born}`;
  const first = named.find((id) => named.some((other) => other !== id && key(other) === key(id))) as string;
  return [first, named.find((other) => other !== first && key(other) === key(first)) as string];
};

describe('measuring a hub by a county of which the truth is known', () => {
  it('finds nothing wrong with a hub that knows the truth', () => {
    const figures = measure(told, truth, hub());
    expect(figures.findings).toEqual({
      ...{ found: due.length, right: due.length, pure: due.length, due: due.length, reached: due.length },
    });
    expect(figures.people).toMatchObject({ pairs: { precision: 1, recall: 1 }, bCubed: { precision: 1, recall: 1 } });
    expect(figures.apart).toMatchObject({ twins: { taken: 0 }, household: { taken: 0 }, strangers: 0 });
    expect(due.length).toBeGreaterThan(5);
  });

  it('misses every repeat victim where each record is somebody of their own', () => {
    const apart = { ...hub(), personOf: new Map(told.map((one) => [recordNameOf(one), recordNameOf(one)])) };
    const figures = measure(told, truth, { ...apart, repeatVictims: [...apart.personOf.keys()] });
    expect(figures.findings.reached).toBeLessThan(due.length / 2);
    expect(figures.people.pairs.recall).toBe(0);
  });

  it('counts twins whom it takes for one, and says that a finding about them is not of one person alone', () => {
    const [one, other] = twins();
    const figures = measure(
      told,
      truth,
      hub((person) => (person === other ? one : person)),
    );
    expect(figures.apart).toMatchObject({ twins: { taken: 1 }, household: { taken: 1 }, strangers: 0 });
    expect(figures.people.pairs.precision).toBeLessThan(1);
  });

  it('calls a finding wrong that rests on what happened to two people', () => {
    const victims = told.filter(({ sighted, truth: own }) => sighted.role === 'victim' && own.named);
    const once = victims.map((one) => one.truth.personId).filter((id) => !due.includes(id));
    const [one, other] = [...new Set(once)] as [string, string];
    const takenFor = (person: string): string => (person === other ? one : person);
    const figures = measure(told, truth, hub(takenFor, { repeatVictims: [...due, one], alerts: [one, one] }));
    expect(figures.findings).toMatchObject({ found: due.length + 1, right: due.length, pure: due.length });
    expect(figures.alerts).toEqual({ found: 2, right: 0, pure: 0 });
  });

  it('tells of questions whether they are about one person', () => {
    const [first, second] = told.map(recordNameOf) as [string, string];
    const of = (name: string) => told.find((each) => recordNameOf(each) === name)?.truth.personId;
    const figures = measure(
      told,
      truth,
      hub(undefined, {
        questions: [
          [first, first],
          [first, second],
        ],
      }),
    );
    expect(figures.questions).toEqual({ asked: 2, ofOnePerson: of(first) === of(second) ? 2 : 1 });
  });
});
