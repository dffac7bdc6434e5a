/**
 * Who is the same person in a list of records, with nothing said beforehand.
 * Run: npm run build && node dist/libs/repeat-detection/examples/who-is-who.js
 */
import { findPeople, type LinkageRecord } from '#libs/repeat-detection';

const nothing = { names: [], birth: {}, homes: [], phones: [], emails: [], identifiers: [], traits: {} };

/** Forty people of a made-up town, each written down twice, the second time with a slip. */
export function madeUpTown(): LinkageRecord[] {
  const forenames = ['alice', 'bilal', 'chloe', 'dmitri', 'esther', 'farah', 'george', 'hana'];
  const surnames = ['archer', 'begum', 'carter', 'dunmore', 'eriksen'];
  return forenames.flatMap((forename, f) =>
    surnames.flatMap((surname, s) => {
      const birth = { day: 1 + ((f * 5 + s) % 28), month: 1 + ((f + 3 * s) % 12), year: 1950 + 7 * f + s };
      const homes = [{ postcode: `al${s + 1}${f}${'abcdefgh'.charAt(f)}b` }];
      const first = { ...nothing, names: [{ forename, surname, others: [] }], birth, homes };
      return [first, { ...first, names: [{ forename, surname: `${surname}e`, others: [] }] }];
    }),
  );
}

export function whoIsWho(records: readonly LinkageRecord[]): string[] {
  const { people, pairs, model } = findPeople(records);
  const found = new Set(people).size;
  return [
    `${records.length} records are of ${found} people, by the model ${model.version}.`,
    `${pairs.weight.filter((bits) => bits > 0).length} pairs are likelier one person than not.`,
  ];
}

for (const line of whoIsWho(madeUpTown())) console.log(line);
