/**
 * The parts by which a hub keeps people in its own database, a record at a time, and by which it is measured: judge a record
 * against those that share a key, see whom that can touch, group them anew. The rule is that of a whole file. So are its policies: which
 * of them are in force on a day, and what is wrong with one, field by field. These go together with the hub's tables, and may
 * change with them; whoever only asks uses `#libs/repeat-detection`.
 */
export type { Change as PersonMoved } from './identity/cluster/change.js';
export { gatherNeighbourhood, type Gathered } from './identity/cluster/neighbourhood.js';
export type {
  Decision as SettledPair,
  Neighbourhood,
  PersonCluster,
  RecordLink,
} from './identity/cluster/person-cluster.js';
export { regroup, type LiveRule, type News, type Regrouping } from './identity/cluster/regroup.js';
export {
  alwaysOne,
  judgeRecord,
  linkOf,
  neverOne,
  type ComparedRecord,
  type JudgedPair,
  type KnownRecord,
} from './identity/one-at-a-time/judge-record.js';
export { keyLimits, peopleOf, unlessDecidedSame, type KeyLimits } from './identity/one-at-a-time/people-of.js';
export { termsOf, type Term } from './identity/one-at-a-time/terms-of.js';
export { policiesInForce } from './patterns/policy/policies.js';
export { problemsOfPolicy, type PolicyProblem } from './patterns/policy/policy-problems.js';
