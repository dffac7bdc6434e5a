import { impossibleDates, type Consent } from '#libs/case-schemas';
import { badRequest, conflict, unprocessable } from '#libs/http';
import type { Stopped } from './consent.js';

export const consentForAnother = (): Error =>
  unprocessable('consent-for-another', [
    {
      field: 'consent.recipient',
      code: 'consent-for-another',
      message: 'must be an agency that is told of the person here, or probation itself',
    },
  ]);

/** Nobody has said yet what they will say tomorrow. */
export function refuseNotYetSaid({ at }: Consent, now: Date): void {
  const fields = impossibleDates({ 'consent.at': at }, [], now).map(({ code, field }) => ({
    ...{ code, field },
    message: 'must not lie in the future',
  }));
  if (fields.length > 0) throw badRequest('invalid', fields);
}

/** Nothing more is told of somebody whose word it rested on. */
export const stopped = (why: Stopped): Error =>
  why === 'expired'
    ? conflict('consent-expired', 'The time for which the person said yes is over: ask again', {})
    : conflict('consent-withdrawn', 'The person has said no, and what was shared rested on their consent', {});
