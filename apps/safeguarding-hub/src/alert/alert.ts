import type { Agency, RepeatAlert, RepeatKind } from '#libs/case-schemas';
import type { KnownFinding, PersonFinding } from '../finding/finding.js';
import type { WhyWithdrawn } from '../finding/finding.row.js';
import { lookForPatterns, type PersonSighting } from '../finding/patterns.js';

/** What one agency knows the person by. */
export interface OwnReferences {
  readonly agency: Agency;
  readonly personRecordIds: readonly string[];
  readonly referralIds: readonly string[];
}

/** The longest list that an alert carries. Whoever has more of one person has the latest. */
const LONGEST_LIST = 100;

/** By what an agency knows a person, of whom these are the sightings. */
export function ownReferences(agency: Agency, sightings: readonly PersonSighting[]): OwnReferences {
  const own = sightings.filter((sighting) => sighting.agency === agency).sort(latestFirst);
  return {
    agency,
    personRecordIds: latest(own.map(({ agencyRecordId }) => agencyRecordId)),
    referralIds: latest(own.flatMap(({ referralId }) => referralId ?? [])),
  };
}

const latestFirst = (one: PersonSighting, other: PersonSighting): number =>
  other.reportedAt.getTime() - one.reportedAt.getTime() || one.eventId.localeCompare(other.eventId);

/**
 * By what an agency is told of a finding. Of one that no longer holds by the references by which it was told before: they
 * may be somebody else's by now.
 */
export function referencesFor(agency: Agency, finding: PersonFinding, own: readonly PersonSighting[]): OwnReferences {
  const told = finding.told[agency];
  return finding.state === 'withdrawn' && told ? { agency, ...told } : ownReferences(agency, own);
}

/** In one order, so that equal lists look equal. */
const latest = (ids: readonly string[]): string[] => [...new Set(ids)].slice(0, LONGEST_LIST).sort();

/** The finding as it is for somebody who hears these agencies alone; withdrawn where nothing is left of it. */
export function asHeardFrom(
  tellers: readonly Agency[],
  finding: PersonFinding,
  sightings: readonly PersonSighting[],
  now: Date,
): PersonFinding {
  const heard = sightings.filter(({ agency }) => tellers.includes(agency));
  const own = heard.filter(({ personId }) => personId === finding.personId);
  const found = lookForPatterns(own, heard, { whySamePerson: finding.details.whySamePerson, now });
  const left = found.find(({ kind, about }) => kind === finding.kind && about === finding.about);
  return left && finding.state === 'current' ? { ...finding, ...left } : { ...finding, state: 'withdrawn' };
}

/** Whether an agency has not been told this. One that was never told of a finding is not told of its end either. */
export function isNews({ state, told }: KnownFinding, agency: Agency, fingerprint: string): boolean {
  const last = told[agency]?.fingerprint;
  return last !== fingerprint && (state === 'current' || last !== undefined);
}

/** An alert but for its number and its time: equal content is the same news. */
export type AlertContent = Omit<RepeatAlert, 'alertId' | 'foundAt'>;

/**
 * What an agency is told of a finding: by its own references, never by name, and with no more of the other agencies'
 * incidents than when, of what kind and who told of it.
 */
export function alertContent(finding: KnownFinding, { personRecordIds, referralIds }: OwnReferences): AlertContent {
  const { details } = finding;
  return {
    findingId: finding.id,
    kind: finding.kind,
    state: finding.state,
    referralIds: [...referralIds],
    personRecordIds: [...personRecordIds],
    sentence: finding.state === 'withdrawn' ? withdrawnSentence(details.whyWithdrawn) : details.sentence,
    count: finding.count,
    windowMonths: details.windowMonths,
    toldBy: [...details.toldBy],
    evidence: details.evidence.slice(-LONGEST_LIST).map(({ occurredAt, category, toldBy }) => ({
      occurredAt,
      category,
      toldBy: [...toldBy],
    })),
    asked: asked[finding.kind],
    policyId: details.policy.id,
    policyVersion: details.policy.version,
  };
}

/** Why a finding no longer holds, where it is not only that less is known. */
const because = {
  parted: ', because two people had been taken for one',
  combined: ', because one person had been taken for two: another finding takes its place',
  less: '',
} satisfies Record<WhyWithdrawn, string>;

const withdrawnSentence = (why: WhyWithdrawn = 'less'): string =>
  `This finding no longer holds${because[why]}. Please look again at what was decided because of it.`;

const asked = {
  'repeat-victim': 'Look at the earlier reports together, and consider whether the risk has risen.',
  'repeat-perpetrator': 'Consider whether this person is a risk to others than the victim of this report.',
  'repeat-pair': 'Consider a referral to MARAC: the same two people are reported again.',
} satisfies Record<RepeatKind, string>;
