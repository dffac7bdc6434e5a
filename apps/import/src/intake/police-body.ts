import { incidentRoles, type Incident, type IncidentRole } from '#libs/case-schemas';
import type { DateFormat } from '../profile/fields.js';
import type { Saying } from '../profile/places.js';
import { caseOf } from '../row/case-of.js';
import { personOf } from '../row/person-of.js';
import type { RowRead } from './intake.js';

/** One person in one incident: what `POST /incidents` of the police takes. */
export function policeBody(saying: Saying, format: DateFormat): RowRead {
  const told = caseOf(saying, format);
  const role = saying.of('role') as IncidentRole;
  const problems = [
    ...(saying.id === '' ? [{ field: 'id', reason: 'missing' }] : []),
    ...(Array.isArray(told) ? told : []),
    ...(incidentRoles.includes(role) ? [] : [{ field: 'role', reason: `none of ${incidentRoles.join(', ')}` }]),
  ];
  if (Array.isArray(told) || problems.length > 0) return { problems };
  const { person, leftOut } = personOf(saying, format);
  const body: Incident = { ...told, people: [{ role, person }] };
  return { body, leftOut };
}
