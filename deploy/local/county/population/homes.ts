import { dayOf, dayShifted } from '../calendar.js';
import { nameTables } from '../name-tables.js';
import type { Random } from '../random.js';
import type { Home } from './citizen.js';

/** The months that the county lives through. */
export interface Period {
  readonly from: Date;
  readonly until: Date;
}

const STREETS =
  `Mill Lane,High Street,Church Road,Station Road,London Road,Park Avenue,Victoria Road,Queensway,The Ridgeway,
Bedwell Crescent,Broadwater Lane,Cedar Close,Chapel Street,Cranborne Road,Elm Grove,Fairlands Way,Ferrers Lane,Garden Walk,
Great North Road,Handside Lane,Hatfield Road,Heath Drive,Hertford Road,Hitchin Lane,Holywell Hill,Kings Road,Lemsford Lane,
Longmead,Maple Avenue,Meadow Way,Nash Close,New Road,Oak Hill,Old Hale Way,Oxhey Drive,Parkway,Peartree Lane,Priory Street,
Redbourn Road,River Close,Rose Gardens,Rye Street,St Agnells Lane,St Johns Road,School Lane,Shephall Way,South Street,
Stanborough Road,The Brow,The Drive,Thorley Hill,Upper Green,Walnut Grove,Ware Road,Watling Street,West Street,Willow Close,
Windmill Field,Woodhall Lane,York Road`
    .split(',')
    .map((street) => street.trim());

const MOVED_IN_PERIOD = 0.11;
const PROTECTED = 0.008;

/** A household's homes: one for years, or with a move during the period. */
export function homesOf(random: Random, { from, until }: Period): Home[] {
  const isProtected = random.chance(PROTECTED);
  const since = dayShifted(dayOf(from), { days: -random.int(60, 6000) });
  const first = newHome(random, since, isProtected);
  if (!random.chance(MOVED_IN_PERIOD)) return [first];
  return [first, newHome(random, dayWithin(random, { from, until }), isProtected)];
}

export const dayWithin = (random: Random, { from, until }: Period): string =>
  dayOf(new Date(from.getTime() + random.next() * (until.getTime() - from.getTime())));

export function newHome(random: Random, from: string, isProtected: boolean): Home {
  return { from, kind: 'home', lines: linesOf(random), ...townAndPostcode(random), protected: isProtected };
}

/** A refuge's address is nobody's business: only its town is written down, and even that is protected. */
export const refuge = (random: Random, from: string): Home => ({
  from,
  kind: 'refuge',
  lines: [],
  town: townAndPostcode(random).town,
  protected: true,
});

export const noFixedAbode = (from: string): Home => ({ from, kind: 'no-fixed-abode', lines: [], protected: false });

function linesOf(random: Random): string[] {
  const street = `${random.int(1, 140)} ${random.pick(STREETS)}`;
  return random.chance(0.18) ? [`Flat ${random.int(1, 24)}`, street] : [street];
}

/** Half the postcodes are real; the other half have a real outcode only, because the sample of real ones is small. */
function townAndPostcode(random: Random): { town: string; postcode: string } {
  const { postcodes, outcodes } = nameTables();
  const neighbouring = random.chance(0.08);
  if (neighbouring || random.chance(0.45)) {
    const { town, postcode } = random.pick(postcodes.filter(({ inside }) => inside !== neighbouring));
    return { town, postcode };
  }
  const { outcode, town } = random.pick(outcodes);
  return { town, postcode: `${outcode} ${random.int(1, 9)}${unitLetter(random)}${unitLetter(random)}` };
}

/** Postcodes end in two letters other than C, I, K, M, O and V. */
const unitLetter = (random: Random): string => random.pick([...'ABDEFGHJLNPQRSTUWXYZ']);
