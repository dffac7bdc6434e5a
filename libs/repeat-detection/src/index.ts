export * from './identity/assign.js';
export * from './identity/blocking-keys.js';
export * from './identity/compare.js';
export type { Comparison } from './identity/comparison.js';
export * from './identity/decide.js';
export * from './identity/explain.js';
export * from './identity/levels.js';
export * from './identity/model.js';
export * from './identity/normalise.js';
export * from './identity/normalised-person.js';
export { readDateFormat, type DateFormat } from './identity/record/date-format.js';
export { firstLook } from './identity/record/first-look.js';
export type * from './identity/record/linkage-record.js';
export type { RecordChange } from './identity/record/record-change.js';
export { noPlaces, recordFields, type FieldPlaces, type RecordField } from './identity/record/record-fields.js';
export { changesIn, recordReader } from './identity/record/record-of.js';
export { usualReading, type RecordReading } from './identity/record/record-reading.js';
export * from './identity/rule-model.js';
export * from './identity/record/linkage-record.js';
export { RecordStoreBuilder } from './identity/encode/record-store-builder.js';
export type { RecordStore } from './identity/encode/record-store.js';
export { termRarity, type TermRarity } from './identity/score/term-rarity.js';
export { MOST_OF_A_KEY, train, type Trained, type TrainingOptions } from './identity/train/train.js';
export { candidateBlocks, type NamedBlocks } from './identity/train/candidate-blocks.js';
export { isTogether } from './identity/block/candidates.js';
export { scoreCandidates, type ScoredShare, type Scoring } from './identity/score/score-candidates.js';
export { joinPairs, probabilityOf, type ScoredPairs } from './identity/score/scored-pairs.js';
export { PairScorer } from './identity/score/pair-scorer.js';
export { checkModel, type LinkageModel } from './identity/score/linkage-model.js';
export { clusterPairs } from './identity/cluster/cluster-pairs.js';
export { weighInCompany } from './identity/score/in-company.js';
export { waterfallOf, type Bar as WaterfallBar } from './identity/explain/waterfall.js';
export * from './patterns/find-patterns.js';
export type { Finding, Telling } from './patterns/finding.js';
export type { Evidence } from './patterns/incident/incident.js';
export type { SignSeen } from './patterns/judge/judgement.js';
export * from './patterns/policy/policies.js';
export * from './patterns/policy/policy.js';
export { policyProblems } from './patterns/policy/policy-problems.js';
export { policySchema } from './patterns/policy/policy-schema.js';
export {
  standings,
  type Counterpart,
  type DatedSighting,
  type ProblemReport,
  type Standing,
} from './patterns/incident/sighting.js';
export type { Window } from './patterns/incident/calendar.js';
