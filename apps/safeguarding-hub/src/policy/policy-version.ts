import { policiesInForce } from '#libs/repeat-detection/live';
import type { Policy } from '#libs/repeat-detection';
import type { PolicyPreview } from '../policy-preview/figures.js';

/** What the hub began with, what waits for a second person, what that person made of it, and what its proposer took back. */
export type PolicyStanding = 'starting-value' | 'waiting' | 'approved' | 'rejected' | 'taken-back';

export interface PolicyProposal {
  readonly bySubject: string;
  readonly byName: string;
  readonly why: string;
  /** Why it is to have begun on a day that was over, where it is. */
  readonly whyPast: string | null;
}

export interface PolicyDecision {
  readonly approves: boolean;
  readonly rationale: string;
  readonly bySubject: string;
  readonly byName: string;
  readonly at: Date;
}

/** That whoever proposed a version took it back before anybody had decided it. */
export interface PolicyTakenBack {
  readonly why: string;
  readonly bySubject: string;
  readonly byName: string;
  readonly at: Date;
}

/** One version of a policy, as it was proposed and decided. It is never changed: whoever thinks otherwise proposes the next. */
export interface PolicyVersion {
  readonly version: number;
  readonly policy: Policy;
  readonly knownAt: Date;
  readonly proposal: PolicyProposal | null;
  readonly decision: PolicyDecision | null;
  readonly takenBack: PolicyTakenBack | null;
  /** What it would change, of one that somebody proposed. */
  readonly preview: PolicyPreview | null;
}

export function standingOf({ proposal, decision, takenBack }: PolicyVersion): PolicyStanding {
  if (!proposal) return 'starting-value';
  if (takenBack) return 'taken-back';
  if (!decision) return 'waiting';
  return decision.approves ? 'approved' : 'rejected';
}

/** Whether it may be in force on its days: it was approved, or is what the hub began with. */
export const counts = (version: PolicyVersion): boolean => ['starting-value', 'approved'].includes(standingOf(version));

/** The version of each policy by which the hub finds on a day. */
export function inForceOn(versions: readonly PolicyVersion[], day: string): PolicyVersion[] {
  const counted = versions.filter(counts);
  return policiesInForce(
    counted.map(({ policy }) => policy),
    day,
  ).flatMap((policy) => counted.find((version) => version.policy === policy) ?? []);
}

/** Of one policy, the version that begins next after a day; none where none does. */
export function nextAfter(versions: readonly PolicyVersion[], day: string): PolicyVersion | undefined {
  const later = versions.filter(counts).map(({ policy }) => policy.effectiveFrom);
  const first = later.filter((from) => from > day).sort()[0];
  return first === undefined ? undefined : inForceOn(versions, first)[0];
}

export const waitingOf = (versions: readonly PolicyVersion[]): PolicyVersion | undefined =>
  versions.find((version) => standingOf(version) === 'waiting');

/** What the findings go by, in one text: another text is another rule. */
export const fingerprintOf = (versions: readonly PolicyVersion[], day: string): string =>
  inForceOn(versions, day)
    .map(({ policy: { id }, version }) => `${id} ${version}`)
    .join('\n');

export const policySteps = ['propose', 'decide', 'take-back'] as const;
/** Propose another version; approve or reject the one that waits; take back what one proposed oneself. */
export type PolicyStep = (typeof policySteps)[number];

export type PolicyRefusal = 'proposal-waits' | 'nothing-to-decide' | 'own-proposal' | 'not-own-proposal';

/** Why a step cannot be taken now; none where it can. Nobody decides what they proposed, and nobody else takes it back. */
export function refusalOf(want: PolicyStep, versions: readonly PolicyVersion[], by: string): PolicyRefusal | undefined {
  const waiting = waitingOf(versions);
  if (want === 'propose') return waiting && 'proposal-waits';
  if (!waiting) return 'nothing-to-decide';
  const isOwn = waiting.proposal?.bySubject === by;
  if (want === 'take-back') return isOwn ? undefined : 'not-own-proposal';
  return isOwn ? 'own-proposal' : undefined;
}

interface Reader {
  readonly subject: string;
  readonly roles: readonly string[];
}

/** What its reader may do now. */
export const allowedSteps = (versions: readonly PolicyVersion[], { subject, roles }: Reader): PolicyStep[] =>
  roles.includes('supervisor') ? policySteps.filter((step) => refusalOf(step, versions, subject) === undefined) : [];

/** A version as if it had always been in force: whether something would still be found by the rule of then. */
export const asItWas = (
  policies: readonly Policy[],
  { id, version }: { readonly id: string; readonly version: string },
): Policy[] =>
  policies
    .filter((policy) => policy.id === id && policy.version === version)
    .map(({ effectiveUntil: _, ...policy }) => ({ ...policy, effectiveFrom: '0001-01-01' }));
