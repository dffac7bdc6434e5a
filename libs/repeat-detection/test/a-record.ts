import { RecordStoreBuilder } from '../src/identity/encode/record-store-builder.js';
import type { RecordStore } from '../src/identity/encode/record-store.js';
import type {
  LinkageBirth,
  LinkageHome,
  LinkageName,
  LinkageRecord,
  Trait,
} from '../src/identity/record/linkage-record.js';

/** What a spec says of one record, in a few words, folded already. */
export interface RecordSketch extends Partial<Record<Trait, string>> {
  /** `anna smith`; `- smith` and `anna` where one part is not known. Further words stand last: `anna smith maria`. */
  readonly name?: string;
  readonly alsoKnownAs?: readonly string[];
  /** `1980-05-17`; `1980`, `1980-05`, `?-05-17`, `1980-?-17` where a part is not known; `1975/1985` for bounds. */
  readonly born?: string;
  readonly sex?: string;
  readonly home?: LinkageHome;
  readonly formerHomes?: readonly LinkageHome[];
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly identifiers?: readonly string[];
}

export function aRecord(sketch: RecordSketch): LinkageRecord {
  const { name, alsoKnownAs = [], born, sex, home, formerHomes = [], birthPlace, occupation, ethnicity } = sketch;
  return {
    names: [...(name === undefined ? [] : [name]), ...alsoKnownAs].map(nameOf),
    birth: birthOf(born),
    ...(sex !== undefined && { sex }),
    homes: [...(home ? [home] : []), ...formerHomes],
    phones: sketch.phones ?? [],
    emails: sketch.emails ?? [],
    identifiers: sketch.identifiers ?? [],
    traits: {
      ...(birthPlace !== undefined && { birthPlace }),
      ...(occupation !== undefined && { occupation }),
      ...(ethnicity !== undefined && { ethnicity }),
    },
  };
}

export const aStore = (...sketches: readonly RecordSketch[]): RecordStore => storeOf(sketches.map(aRecord));

export function storeOf(records: Iterable<LinkageRecord>): RecordStore {
  const builder = new RecordStoreBuilder();
  for (const record of records) builder.add(record);
  return builder.build();
}

function nameOf(text: string): LinkageName {
  const [forename = '-', surname = '-', ...others] = text.split(' ');
  return { ...(forename !== '-' && { forename }), ...(surname !== '-' && { surname }), others };
}

function birthOf(born: string | undefined): LinkageBirth {
  if (born === undefined) return {};
  const [from, to] = born.split('/').map(Number);
  if (to !== undefined) return { bounds: { from: from ?? 0, to } };
  const [year, month, day] = born.split('-').map((part) => Number(part) || undefined);
  return { ...(year && { year }), ...(month && { month }), ...(day && { day }) };
}
