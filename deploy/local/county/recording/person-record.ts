import type { Address, Ethnicity, Person, PersonIdentifier } from '#libs/case-schemas';
import { ageAt, dayOf } from '../calendar.js';
import { firstForename } from '../population/births.js';
import { homeBefore, homeOn, surnameOn, type Citizen, type Home } from '../population/citizen.js';
import type { Random } from '../random.js';
import { birthAsTold } from './birth-as-told.js';
import { misdialled, mistyped, withoutAccents } from './mistakes.js';
import { namesAsTold, type Acquaintance } from './name-as-told.js';
import { writtenPhone, type PhoneBook } from './phone-book.js';

export interface Recording {
  readonly random: Random;
  readonly at: Date;
  readonly how: Acquaintance;
  readonly phones: PhoneBook;
}

/** How much of what could be known is written down. */
const KNOWN: Record<
  Acquaintance,
  { address: number; phone: number; email: number; nhs: number; pnc: number; crn: number }
> = {
  self: { address: 0.95, phone: 0.85, email: 0.4, nhs: 0.18, pnc: 0.05, crn: 0.05 },
  close: { address: 0.85, phone: 0.35, email: 0.05, nhs: 0.1, pnc: 0.6, crn: 0.8 },
  hearsay: { address: 0.5, phone: 0.12, email: 0.02, nhs: 0.02, pnc: 0.5, crn: 0.7 },
};

/** Age at which a child has a number and an address of their own. */
const FIRST_PHONE = 12;

/** A person as an agency writes them down on one occasion. */
export function recordOf(citizen: Citizen, recording: Recording): Omit<Person, 'recordId'> {
  const { random, at, how } = recording;
  const birth = birthAsTold(random, citizen, at, how);
  return {
    names: namesAsTold(random, citizen, at, how),
    ...(birth && { birth }),
    ...(random.chance(0.97) && { sex: random.chance(0.002) ? 'N' : citizen.sex }),
    ...(random.chance(0.78) && { ethnicity: ethnicityOf(random, citizen, how) }),
    ...whereabouts(citizen, recording),
    ...identifiersOf(citizen, recording),
  };
}

function ethnicityOf(random: Random, { ethnicity }: Citizen, how: Acquaintance): Ethnicity {
  return {
    code: random.chance(0.02) ? 'NS' : ethnicity,
    codeSet: '18+1',
    definedBy: how === 'self' ? 'self' : 'officer',
  };
}

/** What changes with a person's life and is asked anew each time. */
export function whereabouts(citizen: Citizen, { random, at, how, phones }: Recording): Partial<Person> {
  const day = dayOf(at);
  const grown = ageAt(citizen.born, at) >= FIRST_PHONE;
  const phone = grown && random.chance(KNOWN[how].phone) ? phones.phoneOn(citizen, day) : undefined;
  const addresses = random.chance(KNOWN[how].address) ? addressesOf(random, citizen, day, how) : [];
  const emails = grown && random.chance(KNOWN[how].email) ? [{ address: emailOf(citizen, day) }] : [];
  return {
    ...(addresses.length > 0 && { addresses }),
    ...(phone && { phones: [writtenPhone(random, phone)] }),
    ...(emails.length > 0 && { emails }),
  };
}

/** Others may still know the old address; some records hold both. */
function addressesOf(random: Random, citizen: Citizen, day: string, how: Acquaintance): Address[] {
  const [now, before] = [homeOn(citizen, day), homeBefore(citizen, day)];
  const outOfDate = before !== undefined && how !== 'self' && random.chance(0.35);
  if (outOfDate) return [addressOf(random, before, 'home')];
  const withOld = before !== undefined && before.kind === 'home' && random.chance(0.3);
  return [
    addressOf(random, now, now.kind),
    ...(withOld ? [{ ...addressOf(random, before, 'previous'), to: now.from }] : []),
  ];
}

function addressOf(random: Random, home: Home, kind: Address['kind']): Address {
  const postcode = home.postcode === undefined ? undefined : postcodeAsTold(random, home.postcode);
  return {
    kind,
    ...(home.lines.length > 0 && {
      lines: home.lines.map((line) => (random.chance(0.02) ? mistyped(random, line) : line)),
    }),
    ...(home.town && { town: home.town }),
    ...(postcode && { postcode }),
    protected: home.protected,
    ...(random.chance(0.4) && { from: random.chance(0.5) ? home.from : home.from.slice(0, 7) }),
  };
}

function postcodeAsTold(random: Random, postcode: string): string | undefined {
  return random.weighted([
    [postcode, 88],
    [undefined, 4],
    [misdialled(random, postcode), 2],
    [postcode.replace(' ', ''), 4],
    [postcode.toLowerCase(), 1],
  ]);
}

/** Two namesakes never share an address of this kind: its number comes from the truth's own id. */
function emailOf(citizen: Citizen, day: string): string {
  const name = `${firstForename(citizen)}.${surnameOn(citizen, day)}`;
  const letters = withoutAccents(name)
    .toLowerCase()
    .replace(/[^a-z.]/g, '');
  const number = Number(citizen.id.replace(/\D/g, ''));
  return `${letters}${number}@example.${number % 3 === 0 ? 'com' : 'org'}`;
}

function identifiersOf({ id, nhsNumber, pncId, crn }: Citizen, { random, how }: Recording): Partial<Person> {
  const identifiers: PersonIdentifier[] = [
    ...(random.chance(KNOWN[how].nhs) ? [{ type: 'nhs-number', value: copied(random, nhsNumber) } as const] : []),
    ...(pncId && random.chance(KNOWN[how].pnc) ? [{ type: 'pnc-id', value: copied(random, pncId) } as const] : []),
    // Found with the name; drawn apart, so that nothing else in the county hangs on it.
    ...(crn && random.fork(`crn-${id}`).chance(KNOWN[how].crn) ? [{ type: 'crn', value: crn } as const] : []),
  ];
  return identifiers.length > 0 ? { identifiers } : {};
}

const copied = (random: Random, number: string): string => (random.chance(0.01) ? misdialled(random, number) : number);
