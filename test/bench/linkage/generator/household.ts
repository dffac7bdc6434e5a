import { addDays } from './birth-date.js';
import { forenameOf, type Sex } from './forenames.js';
import type { Origin } from './origins.js';
import { makePerson, type Outline, type Person, type Role } from './person.js';
import type { Random } from './random.js';
import type { Home } from './streets.js';
import { surnameOf } from './surnames.js';
import { Weighted } from './weighted.js';

const kinds = new Weighted(
  ['alone', 'couple', 'family', 'lone parent', 'sharers'] as const,
  [0.28, 0.22, 0.32, 0.13, 0.05],
);
/** Of couples, so many share a surname. */
const SAME_SURNAME = 0.65;
const TWIN_BIRTHS = 0.015;
const NAMED_AFTER_FATHER = 0.015;
const suspects: Readonly<Record<Sex, number>> = { M: 0.35, F: 0.15 };
const YOUNGEST_SUSPECT = 2012;

/** The people of one home, who share what people of one home share: address, surname, ages that go together. */
export class Household {
  readonly people: Person[] = [];

  constructor(
    private readonly random: Random,
    private readonly id: string,
    private readonly origin: Origin,
    /** Where it is, and where it was before. */
    private readonly homes: readonly Home[],
    private readonly elsewhere: () => Home,
  ) {
    const kind = kinds.draw(random);
    if (kind === 'sharers') this.sharers();
    else if (kind === 'alone') this.adult(this.anySex(), random.between(1935, 2005));
    else if (kind === 'couple') this.couple(random.between(1935, 2002));
    else this.family(kind === 'lone parent');
  }

  private sharers(): void {
    const born = this.random.between(1960, 2004);
    for (let left = this.random.between(2, 5); left > 0; left -= 1)
      this.adult(this.anySex(), born + this.random.between(-4, 4));
  }

  private couple(born: number): readonly [Person, Person] {
    const { random } = this;
    const man = this.adult('M', born);
    const ownSurname = surnameOf(random, this.origin);
    const surname = random.chance(SAME_SURNAME) ? man.surname : ownSurname;
    const woman = this.add({ sex: 'F', born: born + random.between(-4, 6), surname, otherSurname: ownSurname });
    return [man, woman];
  }

  private family(aloneWithThem: boolean): void {
    const { random } = this;
    const born = random.between(1945, 1998);
    const woman = aloneWithThem ? this.adult('F', born) : undefined;
    const [father, mother] = woman ? [undefined, woman] : this.couple(born);
    const surname = father?.surname ?? mother.surname;
    let childBorn = born + random.between(19, 32);
    for (let births = random.between(1, 4); births > 0 && childBorn < 2025; births -= 1) {
      this.children(childBorn, surname, mother.surname, father?.forename);
      childBorn += random.between(1, 5);
    }
  }

  /** One birth: a child, or twins, who share all but the forename. */
  private children(born: number, surname: string, otherSurname: string, father: string | undefined): void {
    const { random } = this;
    const sex = this.anySex();
    const forename = sex === 'M' && random.chance(NAMED_AFTER_FATHER) ? father : undefined;
    const first = this.add({ sex, born, surname, otherSurname, forename });
    if (!random.chance(TWIN_BIRTHS)) return;
    const second = this.twinOf(first, born, otherSurname);
    [first.twin, second.twin] = [second.entity, first.entity];
  }

  private twinOf(first: Person, born: number, otherSurname: string): Person {
    const { random } = this;
    const sex = random.chance(2 / 3) ? first.sex : this.anySex();
    let forename = forenameOf(random, sex, born, this.origin);
    while (forename === first.forename) forename = forenameOf(random, sex, born, this.origin);
    const afterMidnight = random.chance(0.01) ? 1 : 0;
    const birth = addDays(first.birth, afterMidnight);
    return this.add({ sex, born, surname: first.surname, otherSurname, forename, birth });
  }

  private adult(sex: Sex, born: number): Person {
    const { random, origin } = this;
    return this.add({ sex, born, surname: surnameOf(random, origin), otherSurname: surnameOf(random, origin) });
  }

  private add(outline: Omit<Outline, 'entity' | 'household' | 'origin' | 'homes' | 'role'>): Person {
    const { random, id, origin } = this;
    const person = makePerson(random, {
      ...outline,
      entity: `${id}-${this.people.length + 1}`,
      household: id,
      origin,
      homes: [...this.homes, this.elsewhere()],
      role: this.roleOf(outline.sex, outline.born),
    });
    this.people.push(person);
    return person;
  }

  private roleOf(sex: Sex, born: number): Role {
    return born <= YOUNGEST_SUSPECT && this.random.chance(suspects[sex]) ? 'suspect' : 'victim';
  }

  private anySex(): Sex {
    return this.random.chance(0.5) ? 'F' : 'M';
  }
}
