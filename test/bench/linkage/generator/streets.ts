import { namesIn, rowsOf } from './name-files.js';
import type { Random } from './random.js';

export interface Home {
  readonly houseNumber: string;
  readonly street: string;
  readonly town: string;
  readonly postcode: string;
}

export interface Street {
  readonly name: string;
  readonly town: string;
  readonly outcode: string;
}

const firstWords =
  'Abbey Acacia Albert Alma Ash Baker Beech Bell Birch Bridge Broad Brook Bury Cambridge Cavendish Cedar Chapel Chestnut Church Clarence Coronation Cross Dale Derby Duke Elm Essex Farm Field Forest Garden George Gloucester Grange Green Grove Hall Hawthorn Hazel Heath High Highfield Hill Holly Kent King Kings Lancaster Lime London Manor Maple Market Meadow Mill Moor New North Northfield Norfolk Oak Orchard Oxford Park Pine Poplar Priory Queen Queens Richmond Rose Salisbury School South Spring Stanley Station Stoney Surrey Sycamore Tower Tudor Vicarage Victoria Warren Warwick Waterloo Wellington West Willow Windmill Windsor Wood York'.split(
    ' ',
  );
const lastWords = 'Road Road Road Road Street Street Street Avenue Avenue Close Close Lane Drive Way Gardens'.split(
  ' ',
);
/** The letters that the inward half of a postcode may end in. */
const unitLetters = 'ABDEFGHJLNPQRSTUWXYZ';
/** One address in so many is a flat, written before the house number. */
const FLATS = 0.15;

const towns = rowsOf('outcodes.csv').flatMap(([town, cell]) =>
  namesIn(cell).map((outcode) => ({ town: town ?? '', outcode })),
);

export const anyStreet = (random: Random): Street => ({
  ...random.pick(towns),
  name: `${random.pick(firstWords)} ${random.pick(lastWords)}`,
});

export const anyPostcode = (random: Random, outcode: string): string =>
  `${outcode} ${random.below(10)}${unitLetter(random)}${unitLetter(random)}`;

const unitLetter = (random: Random): string => unitLetters.charAt(random.below(unitLetters.length));

export const homeAt = (random: Random, { name, town }: Street, postcode: string, houseNumber: number): Home => ({
  houseNumber: random.chance(FLATS) ? `Flat ${random.between(1, 12)}, ${houseNumber}` : String(houseNumber),
  street: name,
  town,
  postcode,
});

/** Where somebody went who moved: mostly within the same outward postcode, or anywhere in the region. */
export function anotherHome(random: Random, from: Street): Home {
  const near = random.chance(0.6);
  const street = anyStreet(random);
  const there = near ? { ...street, town: from.town, outcode: from.outcode } : street;
  return homeAt(random, there, anyPostcode(random, there.outcode), random.between(1, 120));
}
