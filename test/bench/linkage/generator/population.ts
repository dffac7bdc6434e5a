import { Household } from './household.js';
import { institutions, residentsOf } from './institution.js';
import { anyOrigin } from './origins.js';
import type { Person } from './person.js';
import type { Random } from './random.js';
import { anotherHome, anyPostcode, anyStreet, homeAt, type Street } from './streets.js';

/** A street leans to one community: so many of its homes are theirs, beyond what chance gives. */
const LEANING = 0.35;
/** A postcode is one side of a street, or a stretch of it. */
const HOMES_PER_POSTCODE = 12;
/** Of a household, so many come to anybody's notice. */
const NOTICED = 0.6;

/** People who came to notice, street by street without end: the caller stops when enough records are written. */
export function* peopleOfManyStreets(random: Random): Generator<Person> {
  for (let number = 1; ; number += 1) {
    const street = anyStreet(random);
    for (const household of householdsOf(random, street, `h${number}`))
      yield* household.people.filter(() => random.chance(NOTICED));
    for (const kind of institutions) {
      if (!random.chance(1 / kind.rarity)) continue;
      const home = homeAt(random, street, anyPostcode(random, street.outcode), 0);
      const setting = { id: `i${number}-${kind.rarity}`, home, elsewhere: () => anotherHome(random, street) };
      yield* residentsOf(random, kind, setting);
    }
  }
}

function* householdsOf(random: Random, street: Street, id: string): Generator<Household> {
  const community = anyOrigin.draw(random);
  let postcode = '';
  for (let index = 0, length = random.between(8, 40); index < length; index += 1) {
    if (index % HOMES_PER_POSTCODE === 0) postcode = anyPostcode(random, street.outcode);
    const origin = random.chance(LEANING) ? community : anyOrigin.draw(random);
    const elsewhere = () => anotherHome(random, street);
    const homes = [homeAt(random, street, postcode, index + 1), elsewhere()];
    yield new Household(random, `${id}-${index + 1}`, origin, homes, elsewhere);
  }
}
