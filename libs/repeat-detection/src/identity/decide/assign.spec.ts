import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Sketch } from '../../../test/a-person.js';
import { grounds, recordOf } from '../../../test/judged.js';
import { assign, type CandidatePerson } from './assign.js';

const sarah: Sketch = {
  name: 'Sarah',
  surname: 'O’Brien',
  born: '1988-04-12',
  at: '4 Mill Lane',
  postcode: 'AL10 8TR',
};
const nhs = { nhs: '9990000018' };
const otherNhs = { nhs: '9990000026' };
const phone = { phone: '07700 900123' };
const elsewhere = { at: '90 Station Road', postcode: 'SG1 1AA' };
const mark: Sketch = { name: 'Mark', surname: 'Dunn', born: '1985-02-03', at: '9 High Street', postcode: 'SG1 1AA' };

const known = (personId: string, ...records: Sketch[]): CandidatePerson => ({
  personId,
  records: records.map(recordOf),
});
const place = (record: Sketch, ...candidates: CandidatePerson[]) => assign(recordOf(record), candidates, grounds());

describe('a new record', () => {
  it('is a new person when nobody is like it', () => {
    expect(place(sarah)).toEqual({ kind: 'new', toAsk: [] });
    expect(place(sarah, known('mark', mark))).toEqual({ kind: 'new', toAsk: [] });
  });

  it('joins the one person whom it fits, and says why', () => {
    const assignment = place(sarah, known('mark', mark), known('sarah', sarah));
    expect(assignment).toMatchObject({ kind: 'join', personId: 'sarah', toAsk: [] });
    expect(assignment).toMatchObject({
      candidate: { decision: { reasons: ['same address', 'same birth date', 'same surname', 'same forename'] } },
    });
  });

  it('joins a person by the record that fits, though others of that person say little', () => {
    const little = { name: 'Sarah', surname: 'O’Brien', ...nhs };
    expect(place(sarah, known('sarah', { ...sarah, ...nhs }, little, little))).toMatchObject({ kind: 'join' });
  });

  it('joins somebody who moved, by the record from the new address', () => {
    const moved = { ...sarah, ...elsewhere };
    expect(place(moved, known('sarah', sarah, { ...moved, ...phone }))).toMatchObject({ kind: 'join' });
  });

  it('asks when two people fit, because they may be one', () => {
    const assignment = place({ ...sarah, ...phone }, known('second', { ...sarah, ...phone }), known('first', sarah));
    expect(assignment.kind).toBe('ask');
    expect(assignment.toAsk.map(({ personId }) => personId)).toEqual(['second', 'first']);
  });

  it('asks about the likeliest first, and of equally likely ones in the order of their ids', () => {
    const both = { ...sarah, ...phone };
    const asked = place(both, known('c', sarah), known('b', both), known('d', sarah), known('a', sarah)).toAsk;
    expect(asked.map(({ personId }) => personId)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('joins the one who fits and asks about another who may be the same', () => {
    const assignment = place(sarah, known('sarah', sarah), known('moved', { ...sarah, ...elsewhere }));
    expect(assignment).toMatchObject({ kind: 'join', personId: 'sarah' });
    expect(assignment.toAsk.map(({ personId }) => personId)).toEqual(['moved']);
  });

  it('keeps out of a person of whom any record has another valid NHS number', () => {
    expect(place({ ...sarah, ...nhs }, known('sarah', sarah, { ...sarah, ...otherNhs }))).toEqual({
      kind: 'new',
      toAsk: [],
    });
  });

  it('is put to a person when one record shares its number and another contradicts it', () => {
    const twins = known('mixed', { ...sarah, ...nhs }, { ...sarah, name: 'Laura' });
    expect(place({ ...sarah, ...nhs }, twins)).toMatchObject({ kind: 'ask' });
  });

  it('does not follow one bad record into somebody else: one wrong link does not make the next', () => {
    const strayed = known('mark', mark, mark, mark, sarah);
    expect(place(sarah, strayed)).toMatchObject({
      kind: 'ask',
      toAsk: [{ personId: 'mark', decision: { against: ['it does not fit most records of this person'] } }],
    });
  });

  it('goes where somebody decided that it belongs, and not where somebody decided that it does not', () => {
    const decided = (human: 'same' | 'not-the-same', ...records: Sketch[]) => ({
      ...known('decided', ...records),
      human,
    });
    expect(place(sarah, decided('same', mark))).toMatchObject({ kind: 'join', personId: 'decided' });
    expect(place(sarah, decided('not-the-same', sarah))).toEqual({ kind: 'new', toAsk: [] });
    expect(place(sarah, decided('not-the-same', sarah), known('sarah', sarah))).toMatchObject({ personId: 'sarah' });
  });

  it('fares the same in whatever order people and their records are looked at', () => {
    const people = [
      known('a', sarah, { ...sarah, ...elsewhere, ...phone }),
      known('b', { ...sarah, ...elsewhere }, mark),
      known('c', mark, mark),
      known('d', { ...sarah, name: 'Laura' }),
    ];
    const shuffled = fc
      .shuffledSubarray(people, { minLength: people.length })
      .chain((order) =>
        fc.tuple(
          ...order.map(({ personId, records }) =>
            fc
              .shuffledSubarray([...records], { minLength: records.length })
              .map((mixed): CandidatePerson => ({ personId, records: mixed })),
          ),
        ),
      );
    const record = recordOf({ ...sarah, ...phone });
    const expected = assign(record, people, grounds());
    fc.assert(fc.property(shuffled, (candidates) => expect(assign(record, candidates, grounds())).toEqual(expected)));
  });
});
