import type { Actor } from '#libs/access';
import type { IncidentRow } from './incident.row.js';

type Whose = Pick<IncidentRow, 'recordedBy' | 'reportingOfficer'>;

export const isPublicProtection = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.includes('public-protection');

export const isOwnIncident = ({ reportingOfficer }: Whose, { subject }: Actor): boolean => reportingOfficer === subject;

/** The officer whose incident it is, and public protection, who research the incidents of every officer. */
export const mayWorkOn = (incident: Whose, actor: Actor): boolean =>
  actor.kind === 'person' && (isOwnIncident(incident, actor) || isPublicProtection(actor));

/** Those, and the system that reported it. */
export const mayView = (incident: Whose, actor: Actor): boolean =>
  actor.kind === 'system' ? incident.recordedBy === actor.clientId : mayWorkOn(incident, actor);
