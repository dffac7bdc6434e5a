/**
 * How many pairs of names a second one thread compares, in time of its own (so that a busy machine does not count).
 * After a build: `node dist/test/bench/linkage/text.bench.js`.
 */
import talisman from 'talisman/metrics/jaro-winkler.js';
import { RandomTexts, seededRandom } from '../../../libs/repeat-detection/test/random-texts.js';
import {
  editDistanceOf,
  jaroWinklerAtLeast,
  jaroWinklerOf,
  listedNames,
  soundKey,
  withinOneEdit,
} from '../../../libs/repeat-detection/src/identity/text/index.js';
import { plainJaroWinkler } from '../../../libs/repeat-detection/src/identity/text/plain-jaro-winkler.js';
import { encodeTexts, type TextCodes } from '../../../libs/repeat-detection/src/identity/text/text-codes.js';

const PAIRS = 1_000_000;
const TURNS = 7;

const random = seededRandom(1);
const misspelling = new RandomTexts(random);
const surnames = listedNames('surname');
/** Each listed surname, and after all of them each again with one slip. */
const texts = [...surnames, ...surnames.map((name) => misspelling.misspelt(name, 1))];
const pool = encodeTexts(texts);

const below = (end: number): Int32Array => Int32Array.from({ length: PAIRS }, () => Math.floor(random() * end));
const lefts = below(surnames.length);
const pairings: Readonly<Record<string, readonly [Int32Array, Int32Array]>> = {
  'any two': [lefts, below(2 * surnames.length)],
  'any two, one name after the other': [lefts.toSorted(), below(2 * surnames.length)],
  'a name and its misspelling': [lefts, lefts.map((name) => name + surnames.length)],
};

type Measure = (pool: TextCodes, left: number, right: number) => number | boolean;
const measures: Readonly<Record<string, Measure>> = {
  jaroWinklerOf,
  'jaroWinklerAtLeast 0.8': (codes, left, right) => jaroWinklerAtLeast(codes, left, right, 0.8),
  'talisman, to compare with': (_codes, left, right) => talisman(texts[left] ?? '', texts[right] ?? ''),
  plainJaroWinkler,
  withinOneEdit,
  'editDistanceOf, up to 3': (codes, left, right) => editDistanceOf(codes, left, right, 3),
};

for (const [name, measure] of Object.entries(measures))
  for (const [pairing, [left, right]] of Object.entries(pairings))
    report(`${name}: ${pairing}`, PAIRS, () => {
      let sum = 0;
      for (let pair = 0; pair < PAIRS; pair += 1) sum += Number(measure(pool, left[pair] ?? 0, right[pair] ?? 0));
      return sum;
    });
report('soundKey', surnames.length, () => surnames.reduce((sum, name) => sum + soundKey(name).length, 0));

/** The best of some turns, so that compiling does not count. */
function report(title: string, many: number, work: () => number): void {
  let best = 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = process.cpuUsage().user;
    work();
    best = Math.max(best, many / (process.cpuUsage().user - before));
  }
  console.log(`${best.toFixed(1).padStart(6)} million a second  ${title}`);
}
