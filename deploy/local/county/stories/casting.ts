import type { Citizen, Household } from '../population/citizen.js';
import type { Random } from '../random.js';
import type { Nameless } from './plan.js';

/** Gives each story people whom no other story has, so that whoever comes back does so because the story says so. */
export class Casting {
  private readonly households: Household[];
  private readonly citizens: Citizen[];
  private readonly cast = new Set<string>();
  private strangers = 0;

  constructor(
    private readonly random: Random,
    households: readonly Household[],
  ) {
    this.households = random.shuffled(households);
    this.citizens = random.shuffled(households.flatMap(({ adults, children }) => [...adults, ...children]));
  }

  /** A household of which nobody was cast yet; undefined when the county has run out of such. */
  household(fits: (household: Household) => boolean): Household | undefined {
    const free = ({ adults, children }: Household) => [...adults, ...children].every(({ id }) => !this.cast.has(id));
    const found = take(this.households, (household) => fits(household) && free(household));
    found?.adults.forEach(({ id }) => this.cast.add(id));
    found?.children.forEach(({ id }) => this.cast.add(id));
    return found;
  }

  citizen(fits: (citizen: Citizen) => boolean): Citizen | undefined {
    const found = take(this.citizens, (citizen) => !this.cast.has(citizen.id) && fits(citizen));
    if (found) this.cast.add(found.id);
    return found;
  }

  stranger(): Nameless {
    const sex = this.random.chance(0.85) ? 'M' : 'F';
    return { id: `stranger-${(this.strangers += 1)}`, kind: 'stranger', sex, aboutAge: 5 * this.random.int(3, 11) };
  }
}

function take<T>(list: T[], fits: (item: T) => boolean): T | undefined {
  const place = list.findIndex(fits);
  return place < 0 ? undefined : list.splice(place, 1)[0];
}
