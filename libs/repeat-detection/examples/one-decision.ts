/**
 * One decision about two records, by the model that needs no training: what it is, why, and what would change it.
 * Run: npm run build && node dist/libs/repeat-detection/examples/one-decision.js
 */
import {
  costsOn,
  decide,
  evidenceOf,
  PairScorer,
  publicRarity,
  RecordStoreBuilder,
  sentenceOf,
  ukModel,
  waterfallOf,
  whatWouldChangeIt,
  type LinkageRecord,
} from '#libs/repeat-detection';

const nothing = { homes: [], phones: [], emails: [], identifiers: [], traits: {} };
export const katherine: LinkageRecord = {
  ...nothing,
  names: [{ forename: 'katherine', surname: 'okonkwo', others: [] }],
  birth: { day: 14, month: 3, year: 1991 },
  homes: [{ postcode: 'al108tr', number: '12', street: 'meadow road' }],
};
export const kate: LinkageRecord = {
  ...nothing,
  names: [{ forename: 'kate', surname: 'okonkwo', others: [] }],
  birth: { day: 14, month: 3, year: 1991 },
  homes: [{ postcode: 'al108tr', number: '12', street: 'meadow road' }],
};

export function oneDecision(left: LinkageRecord, right: LinkageRecord, on: string): string[] {
  const builder = new RecordStoreBuilder();
  builder.add(left);
  builder.add(right);
  const store = builder.build();
  const model = ukModel();
  const grounds = { model, costs: costsOn(on) };
  const scorer = new PairScorer(store, publicRarity(store), model);
  const decision = decide(evidenceOf(scorer, model.version, { store, left: 0, right: 1 }), grounds);
  return [
    `${decision.decision}, ${decision.weight.toFixed(1)} bits: ${sentenceOf(decision)}`,
    ...waterfallOf(scorer, 0, 1).map(
      ({ label, weight, total }) => `${weight.toFixed(1).padStart(7)} ${total.toFixed(1).padStart(7)}  ${label}`,
    ),
    ...whatWouldChangeIt(decision.evidence, grounds).map(({ sentence }) => sentence),
  ];
}

for (const line of oneDecision(katherine, kate, '2026-01-01')) console.log(line);
