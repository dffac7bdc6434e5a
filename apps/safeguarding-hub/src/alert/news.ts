import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Agency } from '#libs/case-schemas';
import type { KnownFinding, PersonFinding } from '../finding/finding.js';
import type { PersonSighting } from '../finding/patterns.js';
import { alertContent, type AlertContent } from './alert.js';
import { asHeard, type HeardBy, type Reader } from './as-heard.js';
import { knows, ownReferences, referencesFor, type OwnReferences } from './references.js';

/** What one agency has not been told yet. */
export interface News {
  readonly agency: Agency;
  readonly finding: PersonFinding;
  readonly content: AlertContent;
  readonly fingerprint: string;
}

/** Of the findings about one person what is new to one reader, as it may hear them. */
export function newsFor(
  reader: Reader,
  findings: readonly PersonFinding[],
  sightings: readonly PersonSighting[],
  by: HeardBy,
): News[] {
  const { agency } = reader;
  return asHeard(reader, findings, sightings, by).flatMap((finding) => {
    const own = sightings.filter(({ personId }) => personId === finding.personId);
    const now = ownReferences(agency, finding.details.subject, own, by.sent);
    // Whoever has nothing of the person any more hears only that what it once acted on does not hold.
    if (!knows(now) && finding.state !== 'withdrawn') return [];
    const references = referencesFor(agency, finding, now);
    if (!isNews(finding, references)) return [];
    return [{ agency, finding, content: alertContent(finding, references), fingerprint: fingerprintOf(finding) }];
  });
}

/**
 * Whether an agency has not been told this: another incident or person that counts, another standing of a suspect, another
 * sign that it gets worse, or another of its own records that it is about. Who told of it as well, the wording and the version
 * of the rule are no news. One that was never told of a finding is not told of its end either.
 */
export function isNews(heard: KnownFinding, { agency, personRecordIds, referralIds }: OwnReferences): boolean {
  const last = heard.told[agency];
  if (heard.state !== 'current') return last !== undefined && last.fingerprint !== fingerprintOf(heard);
  return (
    last?.fingerprint !== fingerprintOf(heard) ||
    !isDeepStrictEqual([last.personRecordIds, last.referralIds], [personRecordIds, referralIds])
  );
}

/** Equal for what an agency need not be told twice. The last day stands for the latest incident: an older one may leave the window. */
export function fingerprintOf({ state, count, details }: KnownFinding): string {
  const { to, people, standings, signs } = details;
  const counts = Object.entries(standings ?? {}).sort();
  const news = [count, to, people?.length, counts, signs?.map(({ sign }) => sign)];
  return createHash('sha256')
    .update(state === 'current' ? JSON.stringify(news) : state)
    .digest('hex');
}
