import { dayInLondon, type Incident, type Involvement } from '#libs/case-schemas';
import { agesOn } from './possible-age.js';
import { recordIdOf } from './involved.js';
import { referralRoutes, type Occasion, type ReferralRoute } from './referral-routes.js';

/** The routes that are somebody's for their part in an incident, in the order of the table. */
export const routesOf = (
  involved: Involvement,
  incident: Incident,
  routes: readonly ReferralRoute[] = referralRoutes,
): ReferralRoute[] =>
  routes.filter(({ role, when }) => role === involved.role && when.every((each) => holds(each, involved, incident)));

function holds(occasion: Occasion, involved: Involvement, incident: Incident): boolean {
  const { person } = involved;
  switch (occasion.is) {
    case 'category':
      return occasion.categories.includes(incident.category);
    case 'aged':
      return isAged(occasion, involved, incident);
    case 'identified':
      return person.names.length > 0 || (person.identifiers ?? []).length > 0;
    case 'known-by':
      // A number that was copied wrong says all the same that there is one.
      return (person.identifiers ?? []).some(({ type }) => type === occasion.identifier);
    case 'graded':
      return incident.riskAssessment?.grade === occasion.grade;
    case 'beside':
      return incident.people.some(
        (other) =>
          other.role === occasion.role &&
          recordIdOf(other) !== recordIdOf(involved) &&
          occasion.when.every((each) => holds(each, other, incident)),
      );
  }
}

/**
 * Whoever turns 18 after the report stays on the road on which they were put; who was a child long ago and is none now is
 * not put on it. Somebody of whose birth nothing is known is of no age.
 */
function isAged(
  { from, to }: Extract<Occasion, { is: 'aged' }>,
  { person: { birth } }: Involvement,
  { occurredAt, reportedAt }: Incident,
): boolean {
  const then = agesOn(birth, dayInLondon(new Date(occurredAt)));
  const now = agesOn(birth, dayInLondon(new Date(reportedAt)));
  return then !== undefined && now !== undefined && then.oldest >= from && now.youngest <= to;
}
