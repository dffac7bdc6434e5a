import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aStore, type RecordSketch } from '../../../test/a-record.js';
import type { RecordPairs } from '../cluster/weighted-pairs.js';
import { contraryGroups } from './contrary-groups.js';
import { likeRecords, type LikeRecords } from './like-records.js';

const RECORDS = 14;

/** Few names and dates, so that groups are met often; some are not known, or known in part. */
const sketch: fc.Arbitrary<RecordSketch> = fc.record(
  {
    name: fc.constantFrom('anna smith', 'anna jones', 'ben smith', 'anna -', '- smith', 'anna smith maria'),
    alsoKnownAs: fc.constantFrom(['ben jones'], ['anna jones']),
    born: fc.constantFrom(
      '1980-05-17',
      '1996-04-17',
      '1980-06-17',
      '1980-05-18',
      '1980-05',
      '1980',
      '?-05-17',
      '1980-?-17',
    ),
  },
  { requiredKeys: [] },
);
const records = fc.array(sketch, { minLength: RECORDS, maxLength: RECORDS });
const pairs = fc
  .array(fc.tuple(fc.nat(RECORDS - 1), fc.nat(RECORDS - 1)), { maxLength: 60 })
  .map((all): RecordPairs => ({ left: Int32Array.from(all, ([a]) => a), right: Int32Array.from(all, ([, b]) => b) }));

/** What somebody would say are the same: forename, surname and a full birth date, all in use and known. */
function likenessOf({ name, alsoKnownAs = [], born = '' }: RecordSketch): string | undefined {
  const [forename = '-', surname = '-'] = ([name, ...alsoKnownAs].find(Boolean) ?? '-').split(' ');
  return forename !== '-' && isFull(born) ? `${forename} ${surname} ${born}` : undefined;
}
const isFull = (born: string): boolean => /^\d{4}-\d\d-\d\d$/.test(born);

describe('records that are alike', () => {
  it('are those of one forename, surname and full birth date, each in one group, and no others', () => {
    fc.assert(
      fc.property(records, (all) => {
        const { groupOf, records: grouped, start } = likeRecords(aStore(...all));
        all.forEach((one, record) => {
          expect((groupOf[record] as number) >= 0).toBe(likenessOf(one) !== undefined);
          all.forEach((other, beside) => {
            if (likenessOf(one) === undefined) return;
            expect(groupOf[record] === groupOf[beside]).toBe(likenessOf(one) === likenessOf(other));
          });
        });
        const groups = [...start.slice(1)].map((end, group) => [...grouped.subarray(start[group], end)]);
        expect(groups).toEqual(groups.map((_, group) => [...groupOf.keys()].filter((one) => groupOf[one] === group)));
        expect(groups.every((group) => group.length > 0)).toBe(true);
        expect(grouped).toHaveLength(groups.flat().length);
      }),
      { numRuns: 60 },
    );
  });

  it('have a birth date only where all of it is known', () => {
    fc.assert(
      fc.property(records, (all) => {
        const { birth } = likeRecords(aStore(...all));
        all.forEach(({ born = '' }, record) => expect(birth[record] !== 0).toBe(isFull(born)));
      }),
    );
  });

  it('are none in an empty file', () => expect(likeRecords(aStore()).records).toHaveLength(0));
});

describe('groups that contradict each other', () => {
  it('are those of which a pair agrees in forename or birth date and not in both, with all such pairs', () => {
    fc.assert(
      fc.property(records, pairs, (all, scored) => {
        const like = likeRecords(aStore(...all));
        const found = [...contraryGroups(like, scored)].map((one) => ({ ...one, pairs: [...one.pairs] }));
        expect(found).toEqual(plainly(like, scored));
      }),
      { numRuns: 100 },
    );
  });

  it('are none where no pairs were scored', () => {
    const none = { left: new Int32Array(0), right: new Int32Array(0) };
    expect([...contraryGroups(likeRecords(aStore({ name: 'anna smith', born: '1980-05-17' })), none)]).toEqual([]);
  });
});

interface PlainGroups {
  readonly one: number;
  readonly other: number;
  readonly pairs: number[];
}

/** Pair by pair, under the name of both groups. */
function plainly({ groupOf, forename, birth }: LikeRecords, { left, right }: RecordPairs): PlainGroups[] {
  const found = new Map<string, PlainGroups>();
  left.forEach((a, pair) => {
    const b = right[pair] as number;
    const groups = [groupOf[a] as number, groupOf[b] as number].sort((x, y) => x - y);
    const [one = -1, other = -1] = groups;
    const agreements = Number(forename[a] === forename[b]) + Number(birth[a] === birth[b]);
    if (one < 0 || agreements !== 1) return;
    const known = found.get(groups.join(' ')) ?? { one, other, pairs: [] };
    known.pairs.push(pair);
    found.set(groups.join(' '), known);
  });
  return [...found.values()];
}
