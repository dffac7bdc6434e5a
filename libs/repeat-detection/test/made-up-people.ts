import type { LinkageHome, LinkageRecord } from '../src/identity/record/linkage-record.js';
import { RandomTexts, seededRandom } from './random-texts.js';

/** Records of people who never lived, with the truth about them. */
export interface MadeUpRecords {
  readonly records: readonly LinkageRecord[];
  /** Whose each record is. */
  readonly person: Int32Array;
  /** Who lives with whom, by person. */
  readonly household: Int32Array;
  /** The other twin of a person, −1 for none. */
  readonly twin: Int32Array;
}

export interface MadeUpOrder {
  readonly people: number;
  readonly seed: number;
  /** How often each thing is written wrongly or not at all; 1 as told below. */
  readonly slips?: number;
}

const girls =
  'mary anna susan jane emma sarah laura julie karen olivia amelia isla ava mia grace ruby alice lily'.split(' ');
const boys = 'john james peter david paul mark robert thomas daniel oliver jack harry george noah leo oscar max'.split(
  ' ',
);
/** Of births; rather more than in life, to have some. */
const TWINS = 0.02;
const NAMED_AFTER_FATHER = 0.02;
/** Of records, those that have a name in use that is none of the person's others: a middle name, say. */
const GOES_BY_ANOTHER = 0.015;
const TOWNS = ['hatfield', 'stevenage', 'watford', 'hertford', 'luton'];

interface MadeUpPerson {
  readonly forename: string;
  readonly surname: string;
  readonly sex: 'f' | 'm';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly home: LinkageHome;
  readonly phone: string;
}

/**
 * Households of one to five: couples who share a surname or do not, children, twins, sons with their father's name. Each
 * person has one to four records, in which a name, a date, a home or a phone is wrong or missing now and then.
 */
export function madeUpRecords({ people, seed, slips = 1 }: MadeUpOrder): MadeUpRecords {
  const town = new MadeUpTown(seed);
  while (town.people.length < people) town.addHousehold();
  const scribe = new Scribe(seed + 1, slips);
  const written = town.people.flatMap((person, number) =>
    Array.from({ length: scribe.timesSeen() }, () => ({ record: scribe.record(person, town), number })),
  );
  return {
    records: written.map(({ record }) => record),
    person: Int32Array.from(written, ({ number }) => number),
    household: Int32Array.from(town.household),
    twin: Int32Array.from(town.twin),
  };
}

class Chance {
  protected readonly random: () => number;
  protected readonly texts: RandomTexts;

  constructor(seed: number) {
    this.random = seededRandom(seed);
    this.texts = new RandomTexts(this.random);
  }

  protected names(count: number): string[] {
    return Array.from({ length: count }, () => this.texts.name());
  }

  protected isSo(share: number): boolean {
    return this.random() < share;
  }

  protected between(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  /** The first are the commonest, as names are: the square of a number from 0 to 1 is mostly small. */
  protected common<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.random() ** 2 * choices.length)] as T;
  }
}

class MadeUpTown extends Chance {
  readonly people: MadeUpPerson[] = [];
  readonly household: number[] = [];
  readonly twin: number[] = [];
  private readonly surnames = this.names(500);
  /** As many as a county has, so that the commonest is one in twenty, as in life. */
  private readonly forenames = { f: [...girls, ...this.names(350)], m: [...boys, ...this.names(350)] };
  private readonly streets = Array.from({ length: 120 }, () => `${this.texts.name()} road`);
  private households = 0;

  addHousehold(): void {
    const home = this.home();
    this.households += 1;
    const born = this.between(1940, 2000);
    const surname = this.surname();
    const first = this.add({ sex: this.sex(), surname, year: born, home });
    if (this.isSo(0.35)) return;
    this.add({
      sex: first.sex === 'f' ? 'm' : 'f',
      surname: this.isSo(0.65) ? surname : this.surname(),
      year: born + this.between(-4, 4),
      home,
    });
    for (let children = this.between(0, 3); children > 0; children -= 1) this.addChild(first, born, home);
  }

  private addChild(parent: MadeUpPerson, born: number, home: LinkageHome): void {
    const { surname, sex, forename } = parent;
    const year = born + this.between(20, 34);
    const child = this.add(
      { sex: this.sex(), surname, year, home },
      sex === 'm' && this.isSo(NAMED_AFTER_FATHER) ? forename : undefined,
    );
    if (!this.isSo(TWINS)) return;
    const { month, day } = child;
    const twin = { ...this.make({ sex: this.sex(), surname, year, home }), month, day };
    const other = this.people.length - 1;
    this.keep(twin.forename === child.forename ? { ...twin, forename: this.texts.name() } : twin);
    [this.twin[other], this.twin[other + 1]] = [other + 1, other];
  }

  private add(outline: Outline, forename?: string): MadeUpPerson {
    return this.keep({ ...this.make(outline), ...(forename !== undefined && { forename }) });
  }

  private keep(person: MadeUpPerson): MadeUpPerson {
    this.people.push(person);
    this.household.push(this.households);
    this.twin.push(-1);
    return person;
  }

  private make(outline: Outline): MadeUpPerson {
    return {
      ...outline,
      forename: this.forename(outline.sex),
      month: this.between(1, 12),
      day: this.between(1, 28),
      phone: `+447${this.between(100_000_000, 999_999_999)}`,
    };
  }

  home(): LinkageHome {
    const street = this.between(0, this.streets.length - 1);
    const number = this.between(1, 90);
    return {
      postcode: `al${1 + (street % 9)}${street % 10}${letters[street % 20]}${letters[Math.floor(number / 20)]}`,
      number: String(number),
      street: this.streets[street],
      town: TOWNS[street % TOWNS.length],
    };
  }

  forename(sex: 'f' | 'm'): string {
    return this.common(this.forenames[sex]);
  }

  private surname = (): string => this.common(this.surnames);
  private sex = (): 'f' | 'm' => (this.isSo(0.5) ? 'f' : 'm');
}

const letters = 'abdefghjlnpqrstuwxyz';
type Outline = Pick<MadeUpPerson, 'sex' | 'surname' | 'year' | 'home'>;

class Scribe extends Chance {
  constructor(
    seed: number,
    private readonly slips: number,
  ) {
    super(seed);
  }

  timesSeen(): number {
    return this.isSo(0.55) ? 1 : this.between(2, 4);
  }

  record(person: MadeUpPerson, town: MadeUpTown): LinkageRecord {
    const { forename, surname, sex, phone } = person;
    const home = this.isSo(0.15 * this.slips) ? town.home() : person.home;
    const isNumberWrong = this.isSo(0.03 * this.slips);
    return {
      names: [
        {
          forename: this.written(this.isSo(GOES_BY_ANOTHER) ? town.forename(sex) : forename),
          surname: this.written(surname),
          others: [],
        },
      ],
      birth: this.birth(person),
      ...(!this.isSo(0.02 * this.slips) && { sex }),
      homes: this.isSo(0.05 * this.slips)
        ? []
        : [isNumberWrong ? { ...home, number: String(this.between(1, 90)) } : home],
      phones: this.isSo(0.4)
        ? []
        : [this.isSo(0.2 * this.slips) ? `+4477${this.between(10_000_000, 99_999_999)}` : phone],
      emails: [],
      identifiers: [],
      traits: {},
    };
  }

  private written(name: string): string {
    return this.isSo(0.04 * this.slips) ? this.texts.misspelt(name, 1) : name;
  }

  private birth({ year, month, day }: MadeUpPerson): LinkageRecord['birth'] {
    if (this.isSo(0.05 * this.slips)) return {};
    if (this.isSo(0.03 * this.slips)) return { year };
    if (this.isSo(0.02 * this.slips) && day <= 12) return { year, month: day, day: month };
    if (this.isSo(0.03 * this.slips)) return { year, month, day: this.between(1, 28) };
    return { year, month, day };
  }
}
