import { costsOn } from '../src/identity/decide/decision-costs.js';
import { decide, type Decision, type Grounds, type HumanDecision } from '../src/identity/decide/decide.js';
import { evidenceOf, type Evidence } from '../src/identity/decide/evidence.js';
import { publicRarity } from '../src/identity/default-model/public-rarity.js';
import { ukModel } from '../src/identity/default-model/uk-model.js';
import { RecordStoreBuilder } from '../src/identity/encode/record-store-builder.js';
import type { RecordStore } from '../src/identity/encode/record-store.js';
import { factsOf } from '../src/identity/person/facts-of-persons.js';
import type { PersonRecord } from '../src/identity/person/person-record.js';
import { recordOfPerson } from '../src/identity/person/record-of-person.js';
import { PairScorer } from '../src/identity/score/pair-scorer.js';
import { personOf, type Sketch } from './a-person.js';

const today = new Date('2026-11-23T12:00:00Z');

/** For specs: the model and the costs that are shipped. */
export const grounds = (human?: HumanDecision): Grounds => ({ model: ukModel(), costs: costsOn('2026-11-23'), human });

export const recordOf = (sketch: Sketch): PersonRecord => recordOfPerson(personOf(sketch), { today });

export function scorerOf(...records: readonly PersonRecord[]): {
  readonly store: RecordStore;
  readonly scorer: PairScorer;
} {
  const builder = new RecordStoreBuilder();
  for (const { record } of records) builder.add(record);
  const store = builder.build();
  return { store, scorer: new PairScorer(store, publicRarity(store), ukModel()) };
}

export function evidence(one: Sketch, other: Sketch): Evidence {
  const [left, right] = [recordOf(one), recordOf(other)];
  const { store, scorer } = scorerOf(left, right);
  return evidenceOf(scorer, ukModel().version, { store, left: 0, right: 1, facts: factsOf(left, right) });
}

export const judge = (one: Sketch, other: Sketch, human?: HumanDecision): Decision =>
  decide(evidence(one, other), grounds(human));
