import type { IncidentCategory, NewReferral, ReferringOn } from '#libs/case-schemas';
import type { Client } from './client.js';

/** What happened, as far as a client lets it be told. */
export interface ToldOfIncident {
  readonly category?: IncidentCategory;
  readonly occurredAt?: string;
}

/**
 * A referral from the record of somebody who came by themselves. When they came is told to nobody: it counts as reported when
 * it is told, and as having happened no later, where nobody knows when. What is written in the record stays in it.
 */
export function referralOfClient(
  { occurredAt, person, safeContact }: Client,
  said: ReferringOn,
  told: ToldOfIncident,
  now: Date,
): NewReferral {
  const at = now.toISOString();
  const safe = said.safeContact ?? safeContact;
  return {
    ...said,
    ...(safe && { safeContact: safe }),
    incident: {
      occurredAt: told.occurredAt ?? occurredAt ?? at,
      reportedAt: at,
      category: told.category ?? 'sexual-offence',
    },
    person,
  };
}
