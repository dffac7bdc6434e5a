import type { Agency } from '../agency.js';
import type { InformationRequested } from '../event/information-events.js';
import type { Person } from '../person/person.js';
import { projectPerson } from '../referral/projection.js';
import { agreementOn, type SharingAgreement } from '../sharing/sharing-agreement.js';
import { dayInLondon } from '../wire/time.js';

/**
 * Who somebody is, as far as an agreement lets the hub say it to whom it asks. By no number of a record: it would tell where
 * else they are known.
 */
export function personToLookUp(person: Person, agreement: SharingAgreement): Person {
  const { recordId: _, ...projected } = projectPerson(person, agreement);
  return projected;
}

/**
 * What of a question that has come is the partner's to read: what came though the agreement does not let it cross is not kept.
 * Undefined where no agreement lets whoever asks ask this partner.
 */
export function informationRequestToRead(
  asked: InformationRequested,
  { from, to }: { readonly from: Agency; readonly to: Agency },
): InformationRequested | undefined {
  const agreement = agreementOn(asked.agreement, dayInLondon(new Date(asked.at)));
  if (agreement?.matter !== 'information-request' || agreement.from !== from || agreement.to !== to) return undefined;
  return { ...asked, purpose: agreement.purpose, person: personToLookUp(asked.person, agreement) };
}
