import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Sketch } from '../../../test/a-person.js';
import { evidence, grounds, judge, recordOf, scorerOf } from '../../../test/judged.js';
import { blockingKeys } from '../block/record-keys.js';
import { nameField } from '../compare/compare-name.js';
import { barsOfEvidence, replay } from '../explain/replay.js';
import { waterfallOf } from '../explain/waterfall.js';
import { whatWouldChangeIt } from '../explain/what-would-change-it.js';
import { decide } from './decide.js';
import type { Evidence } from './evidence.js';

/** Sketches that agree often, in part and wholly. */
const sketches: fc.Arbitrary<Sketch> = fc.record(
  {
    name: fc.constantFrom('Sarah', 'Sarah Jane', 'Sara', 'S\u0430rah', 'Mark', 'Liz', 'Elizabeth', 'Unknown', ''),
    surname: fc.constantFrom('O’Brien', 'OBrein', 'Hill', 'O’Brien-Hill', '', 'Шевченко'),
    alias: fc.constantFrom(['Sarah', 'Hill'] as const, ['Jane', 'O’Brien'] as const),
    born: fc.constantFrom('1988-04-12', '1988-12-04', '1988', '1988-01-01', '1962-09-30', '1900-01-01'),
    about: fc.constantFrom(38, 64),
    sex: fc.constantFrom('M' as const, 'F' as const),
    at: fc.constantFrom('4 Mill Lane', '5 Mill Lane', 'Rose Cottage'),
    postcode: fc.constantFrom('AL10 8TR', 'AL10 8TS', 'SG1 1AA', 'ZZ99 3VZ'),
    kind: fc.constantFrom('home' as const, 'refuge' as const),
    protected: fc.boolean(),
    phone: fc.constantFrom('07700 900123', '07700 900124'),
    email: fc.constantFrom('sarah@example.org', 'mark@example.org'),
    nhs: fc.constantFrom('9990000018', '9990000026'),
    pnc: fc.constantFrom('1979/0163001B', '2004/0712343W'),
  },
  { requiredKeys: [] },
);

const pairs = (check: (one: Sketch, other: Sketch) => void): void =>
  fc.assert(fc.property(sketches, sketches, check), { numRuns: 250 });

const nhs = { nhs: '9990000018' };
const otherNhs = { nhs: '9990000026' };

describe('a name alone', () => {
  const { model, costs } = grounds();

  it('never joins two records, on whatever level and however rare it is', () => {
    const levels = fc.constantFrom(...nameField.levels.map(({ level }) => level));
    const rarity = fc.double({ min: -20, max: 60, noNaN: true });
    fc.assert(
      fc.property(levels, rarity, (level, bits) => {
        const alone: Evidence = {
          modelVersion: model.version,
          levels: [{ field: 'name', level }],
          rarity: bits,
          rarityInHousehold: 0,
          facts: [],
        };
        expect(decide(alone, { model, costs }).decision).not.toBe('same');
      }),
    );
  });

  it('never joins two records when they agree on further names and sex too', () =>
    pairs(({ name, surname, alias, sex }, other) => {
      expect(judge(withoutGaps({ name, surname, alias, sex }), other).decision).not.toBe('same');
    }));
});

describe('any two records', () => {
  it('come out the same from both sides', () =>
    pairs(({ alias: _, ...one }, { alias: _alias, ...other }) => {
      expect(judge(one, other)).toEqual(judge(other, one));
    }));

  it('are never joined on the name and the birth', () =>
    pairs(({ name, surname, alias, born, about }, other) => {
      expect(judge(withoutGaps({ name, surname, alias, born, about }), other).decision).not.toBe('same');
    }));

  it('are never joined without a full birth date, a place or a number', () =>
    pairs(
      (one, { born: _, nhs: _nhs, pnc: _pnc, at: _at, postcode: _postcode, phone: _phone, email: _mail, ...other }) => {
        expect(judge(one, other).decision).not.toBe('same');
      },
    ));

  it('are never joined with two valid NHS numbers', () =>
    pairs((one, other) => {
      expect(judge({ ...one, ...nhs }, { ...other, ...otherNhs }).decision).not.toBe('same');
    }));

  it('say nothing personal', () =>
    pairs((one, other) => {
      const { reasons, against, evidence: rested } = judge(one, other);
      const changes = whatWouldChangeIt(rested, grounds()).map(({ sentence }) => sentence);
      const told = [...reasons, ...against, ...changes, ...rested.facts, ...rested.levels.map(({ level }) => level)];
      expect(told.join('; ')).not.toMatch(/sarah|mark\b|hill|mill|1988|07700|example|999000|al10|\bliz/i);
    }));

  it('share a key whenever they are joined', () =>
    pairs((one, other) => {
      if (judge(one, other).decision !== 'same') return;
      const keys = new Set(blockingKeys(recordOf(one).record));
      expect(blockingKeys(recordOf(other).record).some((key) => keys.has(key))).toBe(true);
    }));
});

describe('a decision that was kept', () => {
  const kept = (decided: Evidence): Evidence => JSON.parse(JSON.stringify(decided)) as Evidence;

  it('is made again bit for bit from its evidence, and its bars sum to its weight exactly', () =>
    pairs((one, other) => {
      const [left, right] = [recordOf(one), recordOf(other)];
      const { scorer } = scorerOf(left, right);
      const decided = judge(one, other);
      const { decision, bars } = replay(grounds().model, grounds().costs, kept(decided.evidence));
      expect(decision).toEqual(decided);
      expect(Object.is(decision.weight, scorer.weight(0, 1))).toBe(true);
      expect(bars.at(-1)?.total).toBe(decided.weight);
      expect(bars).toEqual(waterfallOf(scorer, 0, 1));
    }));

  it('is not made again by another model', () => {
    const { model, costs } = grounds();
    expect(() => replay({ ...model, version: 'another' }, costs, evidence({}, {}))).toThrow(RangeError);
  });

  it('of a level that the model does not know is refused', () => {
    const unknown = { ...evidence({}, {}), levels: [{ field: 'name', level: 'never-heard-of' } as const] };
    expect(() => barsOfEvidence(grounds().model, unknown)).toThrow('never-heard-of');
  });
});

const withoutGaps = (sketch: { [Key in keyof Sketch]: Sketch[Key] | undefined }): Sketch =>
  Object.fromEntries(Object.entries(sketch).filter(([, value]) => value !== undefined));
