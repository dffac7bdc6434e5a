import type { ChildsVoice, Involvement } from '#libs/case-schemas';
import { ageAt } from '../calendar.js';
import type { Random } from '../random.js';

interface Child {
  readonly role: Involvement['role'];
  readonly born: string;
  readonly reportedAt: Date;
}

/**
 * Where a child was, and what they said to the officer. Drawn from a chance of its own, so that nothing else in the county
 * hangs on it.
 */
export function childPartOf(random: Random, { role, born, reportedAt }: Child): Partial<Involvement> {
  const age = ageAt(born, reportedAt);
  if (age > 17 || (role !== 'child' && role !== 'victim')) return {};
  const childWas = role === 'child' ? random.weighted(WHERE) : undefined;
  return {
    ...(childWas && { childWas }),
    ...(random.chance(0.7) && {
      childsVoice: random.chance(0.65) && age > 3 ? heard(random, age) : notHeard(random, age),
    }),
  };
}

const WHERE = [
  ['present', 65],
  ['in-the-household', 25],
  [undefined, 10],
] as const;

function heard(random: Random, age: number): ChildsVoice {
  const spokenWith = random.weighted([
    ['alone', age > 10 ? 60 : 25],
    ['with-adult', 50],
    ['not-known', 5],
  ] as const);
  return {
    ...{ spokenTo: true, spokenWith, ownWords: random.pick(age > 10 ? OLDER : YOUNGER) },
    ...(spokenWith === 'with-adult' && {
      adultPresent: random.pick(['mother', 'grandmother', 'teacher', 'neighbour']),
    }),
  };
}

const notHeard = (random: Random, age: number): ChildsVoice => ({
  spokenTo: false,
  whyNotSpokenTo:
    age < 4 ? 'Too young to be asked' : random.pick(['Asleep upstairs', 'At school', 'Did not want to speak']),
});

const YOUNGER = ['I hid under the bed.', 'They shout and I put my hands on my ears.', 'I want to stay with Nan.'];
const OLDER = [
  'It happens most weekends. I take my brother out.',
  'I do not want to talk about it here.',
  'I told my form tutor, nobody else.',
];
