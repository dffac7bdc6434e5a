import type { MaracReferral } from '#libs/case-schemas';
import type { DatedSighting, Policy } from '#libs/repeat-detection';
import { calendar } from '../deadline/calendar.js';
import type { SightingRow } from '../sighting/sighting.row.js';

type Told = Pick<SightingRow, 'maracReferredOn' | 'maracDiscussedOn'>;

/** Whether a rule counts from what became of an incident at MARAC. */
export const countsFromMarac = ({ anchor }: Pick<Policy, 'anchor'>): boolean =>
  anchor === 'referred' || anchor === 'discussed';

/** What an agency told of an incident and MARAC; nothing where it was not referred. */
export const maracOf = ({ maracReferredOn: referredOn, maracDiscussedOn }: Told): MaracReferral | undefined =>
  referredOn === null ? undefined : { referredOn, ...(maracDiscussedOn !== null && { discussedOn: maracDiscussedOn }) };

/** The same as moments. */
export function maracMoments(told: Told): Pick<DatedSighting, 'referredAt' | 'discussedAt'> {
  const { referredOn, discussedOn } = maracOf(told) ?? {};
  return {
    ...(referredOn !== undefined && { referredAt: endOf(referredOn) }),
    ...(discussedOn !== undefined && { discussedAt: endOf(discussedOn) }),
  };
}

/** A day stands for its last moment: what happens on it is not after the referral, because nobody says which came first. */
const endOf = (day: string): Date => new Date(calendar.dayOf(Date.parse(`${day}T12:00:00Z`)).endsAt);
