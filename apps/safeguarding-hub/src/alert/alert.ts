import { repeatKinds, type FindingAlert, type RepeatAlert } from '#libs/case-schemas';
import type { Found, KnownFinding } from '../finding/finding.js';
import type { WhyWithdrawn } from '../finding/finding.row.js';
import { asked } from './asked.data.js';
import { LONGEST_LIST, type OwnReferences } from './references.js';

/** An alert but for its number and its time, in the version of its contract that has words for it. */
export type AlertContent =
  | { readonly type: 'referral-hub.repeat-alert.v1'; readonly said: Omit<RepeatAlert, 'alertId' | 'foundAt'> }
  | { readonly type: 'referral-hub.repeat-alert.v2'; readonly said: Omit<FindingAlert, 'alertId' | 'foundAt'> };

/**
 * What an agency is told of a finding: by its own references, never by name, and with no more of the other agencies'
 * incidents than when, of what kind and who told of it. What the first version can say is said by it alone: whoever reads
 * only that misses nothing that it had words for, and nobody is told twice.
 */
export function alertContent(finding: KnownFinding, { personRecordIds, referralIds }: OwnReferences): AlertContent {
  const { details, kind, count, state, id: findingId } = finding;
  const said = {
    ...{ findingId, state, count },
    referralIds: [...referralIds],
    personRecordIds: [...personRecordIds],
    sentence: sentenceOf(finding),
    toldBy: [...details.toldBy],
    evidence: details.evidence.slice(-LONGEST_LIST).map(({ occurredAt, category, toldBy }) => ({
      ...{ occurredAt, category, toldBy: [...toldBy] },
    })),
    asked: asked[kind](details.subject),
    policyId: details.policy.id,
    policyVersion: details.policy.version,
  };
  const first = firstVersionOf(finding);
  return first
    ? { type: 'referral-hub.repeat-alert.v1', said: { ...said, ...first } }
    : { type: 'referral-hub.repeat-alert.v2', said: { ...said, kind, ...inFull(finding) } };
}

/** What the first version says of the rule by which something is found; nothing where it has no words for that. */
export function firstVersionOf({ kind: found, details: { policy, window } }: Found) {
  const kind = repeatKinds.find((one) => one === found);
  if (!kind || kind !== policy.id || window?.unit !== 'months') return undefined;
  return { kind, windowMonths: window.length };
}

/** How a suspect stands is for those who are told of suspects, not for a victim's service. */
function inFull({ details: { subject, window, category, people, standings } }: KnownFinding): Partial<FindingAlert> {
  return {
    ...(window && { window: { ...window } }),
    ...(category && { category }),
    ...(people && people.length > 0 && { people: people.length }),
    ...(subject === 'suspect' && standings && { standings: { ...standings } }),
  };
}

function sentenceOf({ state, details: { sentence, whyWithdrawn } }: KnownFinding): string {
  if (state === 'withdrawn') return withdrawnSentence(whyWithdrawn);
  return state === 'superseded' ? 'Another alert about the same person says this and more.' : sentence;
}

/** Why a finding no longer holds, where it is not only that less is known. */
const because = {
  parted: ', because two people had been taken for one',
  combined: ', because one person had been taken for two: another finding takes its place',
  rule: ', because the rule by which it was found has changed',
  less: '',
} satisfies Record<WhyWithdrawn, string>;

const withdrawnSentence = (why: WhyWithdrawn = 'less'): string =>
  `This finding no longer holds${because[why]}. Please look again at what was decided because of it.`;
