import { namesIn, rowsOf } from './name-files.js';
import type { Random } from './random.js';

const variants: Readonly<Record<'forename' | 'surname', Map<string, string[]>>> = {
  forename: new Map(),
  surname: new Map(),
};
for (const [kind, name, cell] of rowsOf('variants.csv'))
  if (name) variants[kind as 'forename' | 'surname'].set(name, namesIn(cell));

/** Spellings in Latin letters of one name from another script; lists of nicknames seldom hold them. */
const families = [
  'mohammed muhammad mohamed mohammad muhammed mohamad md',
  'ahmed ahmad ahmet',
  'hussain hussein hossain husain huseyin',
  'fatima fatema fatemeh fatma',
  'ayesha aisha ayse aysha',
  'mariam maryam meryem',
  'yusuf yousuf yousef youssef yousif',
  'khadija khadijah hatice',
  'aleksander alexander oleksandr',
  'anastasia anastasiya anastazja',
  'begum bagum begam',
  'chowdhury choudhury chaudhry chaudhary',
  'rahman rehman rahmaan',
].map((line) => line.split(' '));
const spellings = new Map(families.flatMap((family) => family.map((name) => [name, family])));

/** Another form of the name that people use; where none is known, shortened by mouth: `oluwaseun` to `olu`. */
export function variantOf(random: Random, kind: 'forename' | 'surname', name: string): string {
  const known = spellings.get(name)?.filter((other) => other !== name) ?? variants[kind].get(name);
  if (known?.length) return random.pick(known);
  return name.length > 5 ? name.slice(0, random.between(3, name.length - 2)) : name;
}
