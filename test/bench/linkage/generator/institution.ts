import type { Sex } from './forenames.js';
import { anyOrigin } from './origins.js';
import { makePerson, type Person, type Role } from './person.js';
import type { Random } from './random.js';
import type { Home } from './streets.js';
import { surnameOf } from './surnames.js';

interface Kind {
  readonly name: (town: string) => string;
  /** Streets for each one of them. */
  readonly rarity: number;
  readonly residents: readonly [least: number, most: number];
  readonly sex?: Sex;
  readonly role?: Role;
  readonly born: readonly [from: number, to: number];
}

/** Where many people share one postcode and nothing else. */
export const institutions: readonly Kind[] = [
  { name: (town) => `${town} Hostel`, rarity: 80, residents: [20, 80], born: [1950, 2005] },
  { name: () => 'The Refuge', rarity: 150, residents: [8, 30], sex: 'F', role: 'victim', born: [1970, 2020] },
  { name: (town) => `HMP ${town}`, rarity: 800, residents: [150, 500], sex: 'M', role: 'suspect', born: [1950, 2004] },
];

export interface Setting {
  readonly id: string;
  readonly home: Home;
  readonly elsewhere: () => Home;
}

export const residentsOf = (random: Random, kind: Kind, { id, home, elsewhere }: Setting): Person[] =>
  Array.from({ length: random.between(...kind.residents) }, (_, place) => {
    const origin = anyOrigin.draw(random);
    const entity = `${id}-${place + 1}`;
    return makePerson(random, {
      entity,
      // Residents are strangers: each is a household alone.
      household: entity,
      sex: kind.sex ?? (random.chance(0.7) ? 'M' : 'F'),
      born: random.between(...kind.born),
      origin,
      surname: surnameOf(random, origin),
      otherSurname: surnameOf(random, origin),
      homes: [{ ...home, houseNumber: '', street: kind.name(home.town) }, elsewhere(), elsewhere()],
      role: kind.role ?? (random.chance(0.5) ? 'suspect' : 'victim'),
    });
  });
