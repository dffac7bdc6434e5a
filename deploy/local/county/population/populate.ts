import { dayOf, dayShifted } from '../calendar.js';
import { at, type Random } from '../random.js';
import { bornInto, familyNameFor, firstForename, type Register } from './births.js';
import { surnameOn, type Citizen, type Home, type Household } from './citizen.js';
import { newAdult, newCouple, type Setting } from './couple.js';
import { homesOf, noFixedAbode, type Period } from './homes.js';
import { nhsNumbers } from './identifiers.js';

const KINDS: readonly (readonly [Household['kind'], number])[] = [
  ['family', 31],
  ['couple', 25],
  ['single', 29],
  ['single-parent', 14],
  ['no-fixed-abode', 1],
];

const TWINS = 0.03;
const NAMED_AFTER_PARENT = 0.05;

/** The county's homes and everybody in them. */
export function populate(random: Random, households: number, period: Period, twins = TWINS): Household[] {
  const register = newRegister(random, period);
  return Array.from({ length: households }, (_, place) =>
    household({ register, random: random.fork(place), period, twins }, random.weighted(KINDS)),
  );
}

function newRegister(random: Random, { until }: Period): Register {
  let people = 0;
  return {
    newId: () => `citizen-${String((people += 1)).padStart(5, '0')}`,
    newNhsNumber: nhsNumbers(random.int(1, 900_000)),
    lastYear: until.getUTCFullYear(),
  };
}

function household(setting: Setting, kind: Household['kind']): Household {
  const { random, period } = setting;
  if (kind === 'no-fixed-abode') {
    const since = dayShifted(dayOf(period.from), { days: -random.int(30, 900) });
    return { kind, adults: [newAdult(setting, random.int(19, 60), [noFixedAbode(since)])], children: [] };
  }
  const homes = homesOf(random, period);
  const age = ageOfHead(random, kind);
  const alone = kind === 'single' || kind === 'single-parent';
  const adults = alone ? [newAdult(setting, age, homes, sexOfHead(random, kind))] : newCouple(setting, age, homes);
  const hasChildren = kind === 'family' || kind === 'single-parent';
  return { kind, adults, children: hasChildren ? childrenOf(setting, adults, homes) : [] };
}

const sexOfHead = (random: Random, kind: Household['kind']): 'F' | 'M' =>
  random.chance(kind === 'single-parent' ? 0.86 : 0.5) ? 'F' : 'M';

function ageOfHead(random: Random, kind: Household['kind']): number {
  if (kind === 'family' || kind === 'single-parent') return random.int(23, 54);
  return random.chance(0.45) ? random.int(19, 40) : random.int(41, 89);
}

/** One to four, some of them twins, some under a parent's own name. Grown-up children still at home count. */
function childrenOf(setting: Setting, adults: readonly Citizen[], homes: readonly Home[]): Citizen[] {
  const { random } = setting;
  const wanted = random.weighted([
    [1, 45],
    [2, 38],
    [3, 13],
    [4, 4],
  ]);
  const mother = at(adults, adults.length - 1);
  const children: Citizen[] = [];
  let born = dayShifted(mother.born, { years: random.int(18, 33), days: random.int(0, 364) });
  while (children.length < wanted && born < dayOf(setting.period.from)) {
    const sibling = children.at(-1);
    const isTwin = sibling !== undefined && random.chance(setting.twins);
    children.push(child(setting, { adults, siblings: [...children] }, homes, isTwin ? sibling.born : born));
    born = dayShifted(born, { years: random.int(1, 4), days: random.int(1, 364) });
  }
  return children;
}

function child(
  { register, random }: Setting,
  { adults, siblings }: { readonly adults: readonly Citizen[]; readonly siblings: readonly Citizen[] },
  homes: readonly Home[],
  born: string,
): Citizen {
  const sex = random.pick(['F', 'M'] as const);
  const namesake = adults.find((parent) => parent.sex === sex);
  const father = at(adults, 0);
  const surname = familyNameFor(surnameOn(father, born), sex);
  const carriedOn = namesake && random.chance(NAMED_AFTER_PARENT) ? firstForename(namesake) : undefined;
  return bornInto(register, random, {
    sex,
    born,
    origin: father.origin,
    surnames: [{ from: born, surname }],
    homes,
    siblings,
    ...(carriedOn !== undefined && { forename: carriedOn }),
  });
}
