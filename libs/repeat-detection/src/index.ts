/** What a service uses: see the README beside `src` for what each is for. The command line's parts are in `engine.ts`. */
export { blockingKeys } from './identity/block/record-keys.js';
export { recalibrate, type CalibratedWeights } from './identity/calibrate/recalibrate.js';
export type { DecidedWeight } from './identity/calibrate/learn-calibration.js';
export type { RecordPairs } from './identity/cluster/weighted-pairs.js';
export {
  assign,
  type AssignGrounds,
  type Assignment,
  type Candidate,
  type CandidatePerson,
} from './identity/decide/assign.js';
export type { Decision, Grounds, HumanDecision } from './identity/decide/decide.js';
export { costsOn, decisionCosts, type DecisionCosts } from './identity/decide/decision-costs.js';
export type { Evidence as PairEvidence } from './identity/decide/evidence.js';
export type { LiveCounts } from './identity/default-model/live-rarity.js';
export { ukModel } from './identity/default-model/uk-model.js';
export type { ScoreDrift } from './identity/drift/score-drift.js';
export { explain, type Explanation } from './identity/explain/explain.js';
export type { Bar as WaterfallBar } from './identity/explain/waterfall.js';
export type { Counterfactual } from './identity/explain/what-would-change-it.js';
export { findPeople, type FoundPeople, type FindPlan } from './identity/find-people.js';
export { recordOfPerson } from './identity/person/record-of-person.js';
export type { PersonChange, PersonRecord } from './identity/person/person-record.js';
export type { DecidedPairs } from './identity/put-together.js';
export type * from './identity/record/linkage-record.js';
export { checkModel } from './identity/score/check-model.js';
export type { LinkageModel } from './identity/score/linkage-model.js';
export type { ScoredPairs } from './identity/score/scored-pairs.js';
export { findPatterns, findSharedProblems } from './patterns/find-patterns.js';
export type { Finding, Telling } from './patterns/finding.js';
export type { Window } from './patterns/incident/calendar.js';
export type { Evidence } from './patterns/incident/incident.js';
export type { Counterpart, DatedSighting, ProblemReport, Standing } from './patterns/incident/sighting.js';
export type { SignSeen } from './patterns/judge/judgement.js';
export { policies } from './patterns/policy/policies.js';
export { policyProblems } from './patterns/policy/policy-problems.js';
export { policySchema } from './patterns/policy/policy-schema.js';
export type * from './patterns/policy/policy.js';
