import type { Agency, AlertTerms } from '#libs/case-schemas';
import type { Policy } from '#libs/repeat-detection';
import { isAboutTheSame, type Found, type PersonFinding } from '../finding/finding.js';
import { lookForPatterns, type LookedBy, type PersonSighting } from '../finding/patterns.js';
import { asItWas } from '../policy/policy-version.js';
import { everKnew, rolesOf, type HubReferral } from './references.js';
import { isSaidAlready } from './said-already.js';

/** An agency to which an agreement lets the hub send alerts, the terms of it, and on whose side it is. */
export interface Reader extends AlertTerms {
  readonly agency: Agency;
  readonly subject: 'victim' | 'suspect' | 'anyone';
}

/** By what is looked, and to whom the hub itself has referred this person. */
export interface HeardBy extends Omit<LookedBy, 'whySamePerson'> {
  readonly sent?: readonly HubReferral[];
}

/** What one person's sightings amount to for somebody who hears these agencies alone. */
export function heardFrom(
  tellers: readonly Agency[],
  personId: string,
  sightings: readonly PersonSighting[],
  by: LookedBy,
): Found[] {
  const heard = sightings.filter(({ agency }) => tellers.includes(agency));
  const own = heard.filter((sighting) => sighting.personId === personId);
  return lookForPatterns(own, heard, by);
}

/**
 * The findings about one person as a reader may hear them: those of its kinds and its side, by the words that it hears, to
 * whoever has seen the person on that side, or was sent a referral of them. Withdrawn where nothing is left of one for this
 * reader, also where it has come to be of the other side; superseded where another of them says it already.
 */
export function asHeard(
  reader: Reader,
  findings: readonly PersonFinding[],
  sightings: readonly PersonSighting[],
  by: HeardBy,
): PersonFinding[] {
  const { agency, kinds, subject, hears } = reader;
  const [first] = findings;
  if (!first) return [];
  const own = sightings.filter(({ personId }) => personId === first.personId);
  const isOfItsSide = ({ details }: Found): boolean => subject === 'anyone' || subject === details.subject;
  const hasSeen = ({ details }: Found): boolean => everKnew(agency, details.subject, own, by.sent);
  const heardBy = (policies: readonly Policy[]): Found[] =>
    heardFrom([agency, ...hears], first.personId, sightings, { ...by, policies, whySamePerson: [] })
      .filter(isOfItsSide)
      .filter(hasSeen);
  const left = heardBy(by.policies);
  const heldByItsRule = (finding: PersonFinding): boolean =>
    finding.foundBefore !== undefined &&
    heardBy(asItWas(by.policies, finding.foundBefore)).some(isAboutTheSame(finding));
  const heard = findings
    .filter((finding) => kinds.includes(finding.kind) && (isOfItsSide(finding) || finding.told[agency] !== undefined))
    .map((finding) => {
      const still = finding.state === 'current' ? left.find(isAboutTheSame(finding)) : undefined;
      return still ? { ...finding, ...still } : endedFor(reader, finding, heldByItsRule);
    });
  const current = heard.filter(({ state }) => state === 'current');
  return heard.map((finding) =>
    finding.state === 'current' && isSaidAlready(finding, current) ? { ...finding, state: 'superseded' } : finding,
  );
}

/**
 * One of which nothing is left for a reader, by no more than it hears, on its side. Where the finding goes on for others, it is
 * the rule that ended it for this one if by the rule of before it would still hold.
 */
function endedFor(
  { agency, subject, hears }: Reader,
  finding: PersonFinding,
  heldByItsRule: (finding: PersonFinding) => boolean,
): PersonFinding {
  const { people: _people, standings: _standings, signs: _signs, whyWithdrawn, ...details } = finding.details;
  const side = subject === 'anyone' ? details.subject : subject;
  const may = (told: readonly Agency[]): Agency[] => told.filter((one) => one === agency || hears.includes(one));
  const evidence = details.evidence
    .filter(({ role }) => rolesOf[side].includes(role))
    .flatMap((one) => (may(one.toldBy).length > 0 ? [{ ...one, toldBy: may(one.toldBy) }] : []));
  const why = finding.state === 'current' && heldByItsRule(finding) ? 'rule' : whyWithdrawn;
  return {
    ...finding,
    state: 'withdrawn',
    count: Math.max(1, Math.min(finding.count, evidence.length)),
    details: { ...details, subject: side, evidence, toldBy: may(details.toldBy), ...(why && { whyWithdrawn: why }) },
  };
}
