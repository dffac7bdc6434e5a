import type { Agency, AlertTerms } from '#libs/case-schemas';
import { isAboutTheSame, type Found, type PersonFinding } from '../finding/finding.js';
import { lookForPatterns, type LookedBy, type PersonSighting } from '../finding/patterns.js';
import { everKnew } from './references.js';
import { isSaidAlready } from './said-already.js';

/** An agency to which an agreement lets the hub send alerts, the terms of it, and on whose side it is. */
export interface Reader extends AlertTerms {
  readonly agency: Agency;
  readonly subject: 'victim' | 'suspect' | 'anyone';
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
 * whoever has seen the person on that side, or was sent a referral of them. Withdrawn where nothing is left of one for this reader, superseded where another
 * of them says it already.
 */
export function asHeard(
  { agency, kinds, subject, hears }: Reader,
  findings: readonly PersonFinding[],
  sightings: readonly PersonSighting[],
  by: Omit<LookedBy, 'whySamePerson'>,
): PersonFinding[] {
  const [first] = findings;
  if (!first) return [];
  const own = sightings.filter(({ personId }) => personId === first.personId);
  const left = heardFrom([agency, ...hears], first.personId, sightings, { ...by, whySamePerson: [] });
  const hasSeen = ({ details }: Found): boolean => everKnew(agency, details.subject, own);
  const heard = findings
    .filter(({ kind, details }) => kinds.includes(kind) && (subject === 'anyone' || subject === details.subject))
    .map((finding) => asLeft(finding, left.filter(hasSeen).find(isAboutTheSame(finding))));
  const current = heard.filter(({ state }) => state === 'current');
  return heard.map((finding) =>
    finding.state === 'current' && isSaidAlready(finding, current) ? { ...finding, state: 'superseded' } : finding,
  );
}

const asLeft = (finding: PersonFinding, left: Found | undefined): PersonFinding =>
  left && finding.state === 'current' ? { ...finding, ...left } : { ...finding, state: 'withdrawn' };
