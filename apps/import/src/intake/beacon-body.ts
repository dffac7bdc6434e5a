import type { Consent } from '#libs/case-schemas';
import type { DateFormat } from '../profile/fields.js';
import type { Saying } from '../profile/places.js';
import { caseOf } from '../row/case-of.js';
import { personOf } from '../row/person-of.js';
import type { RowRead } from './intake.js';

const SHARING = ['', 'given', 'refused'];

/** Somebody who came to Beacon by themselves: what `POST /contacts` of Beacon takes. */
export function beaconBody(saying: Saying, format: DateFormat): RowRead {
  const told = caseOf(saying, format);
  const sharing = saying.of('sharing');
  const problems = [
    ...(saying.id === '' ? [{ field: 'id', reason: 'missing' }] : []),
    ...(Array.isArray(told) ? told : []),
    ...(SHARING.includes(sharing) ? [] : [{ field: 'sharing', reason: 'neither given nor refused' }]),
  ];
  if (Array.isArray(told) || problems.length > 0) return { problems };
  const { person, leftOut } = personOf(saying, format);
  const { reference, ...happened } = told;
  const body = {
    ...{ ...happened, person },
    ...(reference !== undefined && { policeReference: reference }),
    ...(sharing !== '' && { consent: [answer(sharing, told.reportedAt)] }),
  };
  return { body, leftOut };
}

const answer = (decision: string, at: string): Consent => ({
  ...{ purpose: 'safeguarding', recipient: 'safeguarding-hub', by: 'self', at },
  decision: decision as Consent['decision'],
});
