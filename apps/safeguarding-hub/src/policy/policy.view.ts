import type { Actor } from '#libs/access';
import { policyPreviewView } from '../policy-preview/preview.view.js';
import {
  allowedSteps,
  inForceOn,
  nextAfter,
  standingOf,
  waitingOf,
  type PolicyDecision,
  type PolicyProposal,
  type PolicyTakenBack,
  type PolicyVersion,
} from './policy-version.js';

const proposalView = ({ byName, why, whyPast }: PolicyProposal) => ({
  ...{ by: byName, why },
  ...(whyPast !== null && { whyPast }),
});

const policyDecisionView = ({ approves, rationale, byName, at }: PolicyDecision) => ({
  ...{ approves, rationale, by: byName, at: at.toISOString() },
});

const policyTakenBackView = ({ why, byName, at }: PolicyTakenBack) => ({ why, by: byName, at: at.toISOString() });

/** One version: what it says, whose it is, and whether a second person approved it. */
const policyVersionView = (version: PolicyVersion) => ({
  ...{ version: version.version, standing: standingOf(version), policy: version.policy },
  knownAt: version.knownAt.toISOString(),
  ...(version.proposal && { proposed: proposalView(version.proposal) }),
  ...(version.decision && { decided: policyDecisionView(version.decision) }),
  ...(version.takenBack && { takenBack: policyTakenBackView(version.takenBack) }),
  ...(standingOf(version) === 'waiting' && version.preview && { preview: policyPreviewView(version.preview) }),
});

/** Every policy with the version that is in force on a day; without one, where it has ended or not begun. */
export function policiesView(versions: readonly PolicyVersion[], on: string) {
  const ids = [...new Set(versions.map(({ policy }) => policy.id))].sort();
  return {
    on,
    items: ids.map((id) =>
      policyOnView(
        versions.filter(({ policy }) => policy.id === id),
        on,
      ),
    ),
  };
}

function policyOnView(versions: readonly PolicyVersion[], on: string) {
  const [inForce] = inForceOn(versions, on);
  const next = nextAfter(versions, on);
  const { id, kind } = (versions[0] as PolicyVersion).policy;
  return {
    ...{ id, kind, waits: waitingOf(versions) !== undefined },
    ...(inForce && { inForce: policyVersionView(inForce) }),
    ...(next && { next: { version: next.version, from: next.policy.effectiveFrom } }),
  };
}

/** One policy with all its versions, newest first, and what its reader may do now. */
export function policyHistoryView(versions: readonly PolicyVersion[], today: string, actor: Actor) {
  const [inForce] = inForceOn(versions, today);
  const latest = versions.at(-1) as PolicyVersion;
  return {
    ...{ id: latest.policy.id, kind: latest.policy.kind, version: latest.version },
    ...(inForce && { inForce: inForce.version }),
    versions: [...versions].reverse().map(policyVersionView),
    allowedSteps: allowedSteps(versions, actor),
  };
}
