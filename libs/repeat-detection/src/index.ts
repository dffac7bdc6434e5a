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
export * from './identity/rule-model.js';
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
