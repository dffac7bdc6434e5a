import { namesIn, rowsOf } from './name-files.js';
import type { Origin } from './origins.js';
import type { Random } from './random.js';
import { byRank, Weighted } from './weighted.js';

/** Of British people, so many bear a surname rarer than the 3,000 listed; one is put together for them. */
const RARER = 0.2;
const LIST_STEEPNESS = 0.7;
const firstParts =
  'ald ash bam bart birk brad bram cal cold cop crav dal den dray ebb elm fair fen gar glass grim had hather hes hol hul ickle kel kirk lang lin lock mar mel nether nor oak ol pen pick prest quar raven red rip row sal sed shel shir skel stan stav swin tad thir thorn til tod ud ul wad wal wether whit win wool wrex yar'.split(
    ' ',
  );
const lastParts =
  'bourne brook burn bury by combe cote croft dale den don field fold ford gate ham head hill holme hurst ington land ley low man more ness over ridge royd shaw side stead stock ston thorpe ton ward well wick wold wood worth'.split(
    ' ',
  );

const names: string[] = [];
const bearers: number[] = [];
for (const [count, cell] of rowsOf('surnames.csv')) {
  for (const name of namesIn(cell)) {
    names.push(name);
    bearers.push(Number(count));
  }
}
const british = new Weighted(names, bearers);

const listed = new Map<string, Set<string>>();
for (const [country, kind, , cell] of [...rowsOf('names-own.csv'), ...rowsOf('names-by-origin.csv')]) {
  if (kind !== 'surname' || country === undefined) continue;
  listed.set(country, new Set([...(listed.get(country) ?? []), ...namesIn(cell)]));
}
const foreign = new Map([...listed].map(([country, list]) => [country, byRank([...list], LIST_STEEPNESS)]));

export function surnameOf(random: Random, origin: Origin): string {
  const own = foreign.get(origin.country);
  if (own && origin.country !== 'GB') return own.draw(random);
  if (random.chance(RARER)) return `${random.pick(firstParts)}${random.pick(lastParts)}`;
  return british.draw(random);
}
