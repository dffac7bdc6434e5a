import type { PersonName } from '#libs/case-schemas';
import { ageAt, dayOf } from '../calendar.js';
import { surnameOn, type Citizen } from '../population/citizen.js';
import { at, type Random } from '../random.js';
import { forenameVariant, mistyped, nickname, surnameVariant, withoutAccents } from './mistakes.js';

/** How well the teller knows somebody: themselves, a person they live with, or a person they have heard of. */
export type Acquaintance = 'self' | 'close' | 'hearsay';

/** Chance of each slip for a victim's own record; the rest go wrong more often. Estimates. */
const CARELESS: Record<Acquaintance, number> = { self: 1, close: 1.4, hearsay: 2.2 };

/** The names of one person as they come into a record, slips and all. */
export function namesAsTold(random: Random, citizen: Citizen, at: Date, how: Acquaintance): PersonName[] {
  const care = CARELESS[how];
  const surname = surnameAsTold(random, citizen, at, care);
  const forenames = forenamesAsTold(random, citizen, care, how);
  const swapped = random.chance(0.004 * care);
  const current: PersonName = {
    kind: 'current',
    ...(random.chance(0.45) && { title: titleOf(random, citizen, at) }),
    ...(swapped ? { forenames: surname, surname: forenames } : { forenames, surname }),
  };
  return [current, ...otherNames(random, citizen, dayOf(at), surname)];
}

function otherNames(random: Random, citizen: Citizen, day: string, written: string): PersonName[] {
  const before = at(citizen.surnames, 0).surname;
  const changed = surnameOn(citizen, day) !== before && before !== written;
  return [
    ...(changed && random.chance(0.12) ? [{ kind: 'birth', surname: before } as const] : []),
    ...(citizen.alias && random.chance(0.5) ? [{ kind: 'alias', forenames: citizen.alias } as const] : []),
  ];
}

function titleOf(random: Random, citizen: Citizen, when: Date): string {
  if (citizen.sex === 'M') return ageAt(citizen.born, when) < 16 ? 'Master' : 'Mr';
  return ageAt(citizen.born, when) < 18 ? 'Miss' : random.pick(['Ms', 'Mrs', 'Miss']);
}

function forenamesAsTold(random: Random, { forenames }: Citizen, care: number, how: Acquaintance): string {
  const first = forenameAsTold(random, at(forenames, 0), care);
  const middles = forenames.slice(1);
  const known = how === 'self' ? 0.45 : how === 'close' ? 0.25 : 0.08;
  if (middles.length === 0 || !random.chance(known)) return first;
  return [first, ...(random.chance(0.2) ? middles.map((middle) => middle.charAt(0)) : middles)].join(' ');
}

function forenameAsTold(random: Random, forename: string, care: number): string {
  const told = random.weighted<() => string | undefined>([
    [() => forename, 86],
    [() => nickname(random, forename), 6 * care],
    [() => forenameVariant(random, forename), 2 * care],
    [() => mistyped(random, forename), 3 * care],
    [() => forename.charAt(0), 0.5 * care],
  ])();
  return keyed(random, told ?? forename);
}

/** Some are still known by the name they had before they married, and some by half of a double name. */
function surnameAsTold(random: Random, citizen: Citizen, when: Date, care: number): string {
  const day = dayOf(when);
  const newly = citizen.surnames.some(
    ({ from }) => from > dayOf(new Date(when.getTime() - 365 * 86_400_000)) && from <= day,
  );
  const current = random.chance(newly ? 0.45 : 0.02 * care) ? at(citizen.surnames, 0).surname : surnameOn(citizen, day);
  const surname = current.includes('-') && random.chance(0.35) ? random.pick(current.split('-')) : current;
  const told = random.weighted<() => string | undefined>([
    [() => surname, 93],
    [() => surnameVariant(random, surname), 1.5 * care],
    [() => mistyped(random, surname), 3 * care],
  ])();
  const keyedIn = keyed(random, told ?? surname);
  return random.chance(0.05) ? keyedIn.toUpperCase() : keyedIn;
}

const keyed = (random: Random, name: string): string => {
  const plain = random.chance(0.75) ? withoutAccents(name) : name;
  return random.chance(0.006) ? ` ${plain.toLowerCase()} ` : plain;
};
