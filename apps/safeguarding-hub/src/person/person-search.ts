import { checkIdentifier, identifierTypes, type Person } from '#libs/case-schemas';
import { blockingKeys, recordOfPerson } from '#libs/repeat-detection';
import type { PersonSearchBody } from './person.requests.js';

/** By what somebody is looked for: the keys of records, and what stands for itself. */
export interface Sought {
  readonly keys: readonly string[];
  /** An agency's own number of the person. */
  readonly reference: string | null;
  /** An incident of theirs. */
  readonly incidentKey: string | null;
}

type Said = Omit<PersonSearchBody, 'page'>;

/**
 * The keys under which records of this person would lie, so that a name is found though it is spelt in another way.
 * A name alone makes none: it would find half of the county.
 */
export function sought(said: Said, today: Date): Sought {
  const reference = said.reference?.trim() || null;
  return {
    keys: blockingKeys(recordOfPerson(personSought(said), { today }).record),
    reference,
    incidentKey: reference === null ? null : urnKey(reference, today),
  };
}

/** Whether there is anything by which somebody can be found. */
export const isEnough = ({ keys, reference }: Sought): boolean => keys.length > 0 || reference !== null;

function personSought({ forenames, surname, bornOn, postcode, reference }: Said): Person {
  return {
    names: [{ kind: 'current', ...(forenames && { forenames }), ...(surname && { surname }) }],
    ...(bornOn && { birth: { kind: 'date', date: bornOn } }),
    ...(postcode && { addresses: [{ kind: 'home', postcode, protected: false }] }),
    ...(reference && numbersOf(reference)),
  };
}

/** Nobody has to say of which kind a number is: it is of each whose form it has. */
const numbersOf = (reference: string): Pick<Person, 'phones' | 'emails' | 'identifiers'> => ({
  phones: [{ number: reference }],
  emails: [{ address: reference }],
  identifiers: identifierTypes
    .filter((type) => type !== 'other' && type !== 'urn')
    .map((type) => ({ type, value: reference })),
});

/** As sightings of one incident are told by all agencies. */
function urnKey(reference: string, today: Date): string | null {
  const urn = checkIdentifier('urn', reference, today.getUTCFullYear());
  return urn.ok ? `urn:${urn.canonical}` : null;
}
