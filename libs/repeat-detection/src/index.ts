export {
  assign,
  type AssignGrounds,
  type Assignment,
  type Candidate,
  type CandidatePerson,
} from './identity/decide/assign.js';
export { decide, type Decision, type Grounds, type HumanDecision } from './identity/decide/decide.js';
export { costsOn, thresholdsOf, type DecisionCosts } from './identity/decide/decision-costs.js';
export { evidenceOf, type Evidence as PairEvidence } from './identity/decide/evidence.js';
export { blockingKeys } from './identity/block/record-keys.js';
export { liveRarity, type LiveCounts } from './identity/default-model/live-rarity.js';
export { publicRarity } from './identity/default-model/public-rarity.js';
export { ukModel } from './identity/default-model/uk-model.js';
export { replay, type Replayed } from './identity/explain/replay.js';
export { sentenceOf } from './identity/explain/sentence.js';
export { whatWouldChangeIt, type Counterfactual } from './identity/explain/what-would-change-it.js';
export { recordOfPerson } from './identity/person/record-of-person.js';
export type { PersonChange, PersonRecord } from './identity/person/person-record.js';
export { readDateFormat, type DateFormat } from './identity/record/date-format.js';
export { firstLook } from './identity/record/first-look.js';
export type * from './identity/record/linkage-record.js';
export type { RecordChange } from './identity/record/record-change.js';
export { noPlaces, recordFields, type FieldPlaces, type RecordField } from './identity/record/record-fields.js';
export { changesIn, recordReader } from './identity/record/record-of.js';
export { usualReading, type RecordReading } from './identity/record/record-reading.js';
export * from './identity/record/linkage-record.js';
export { RecordStoreBuilder } from './identity/encode/record-store-builder.js';
export type { RecordStore } from './identity/encode/record-store.js';
export { termRarity, type TermRarity } from './identity/score/term-rarity.js';
export { prepare, train, type Trained, type TrainingOptions } from './identity/train/train.js';
export {
  checkedScores,
  KEEP_FROM,
  linkRecords,
  pairsPerRecord,
  type Linked,
  type LinkPlan,
} from './identity/link-records.js';
export type { NamedBlocks } from './identity/train/candidate-blocks.js';
export { isTogether } from './identity/block/candidates.js';
export { scoreCandidates, type ScoredShare, type Scoring } from './identity/score/score-candidates.js';
export { joinPairs, probabilityOf, type ScoredPairs } from './identity/score/scored-pairs.js';
export { PairScorer } from './identity/score/pair-scorer.js';
export { checkModel } from './identity/score/check-model.js';
export type { LinkageModel } from './identity/score/linkage-model.js';
export type { ScoreDrift } from './identity/drift/score-drift.js';
export { holdApart, type HeldApart } from './identity/apart/hold-apart.js';
export { putTogether, type DecidedPairs } from './identity/put-together.js';
export type { RecordPairs } from './identity/cluster/weighted-pairs.js';
export { recalibrate } from './identity/calibrate/recalibrate.js';
export { uncalibrated } from './identity/calibrate/calibration.js';
export { calibrationLabel, waterfallOf, type Bar as WaterfallBar } from './identity/explain/waterfall.js';
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
