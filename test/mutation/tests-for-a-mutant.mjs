import { dirname } from 'node:path';

/** What all tests of one mutant may take together, in milliseconds by the first run. */
const LONG_ENOUGH = 3000;

const mutantsIn = (code) => new Set([...code.matchAll(/stryMutAct_9fa48\("(\d+)"\)/g)].map(([, id]) => id));

/**
 * The tests that are asked about a mutant, quick ones and those beside it first, so that it dies soon. Those that do not
 * reach it are left out; of a mutant that acts while its file is loaded that is not known, and those that reach anything
 * else of the file come first. What is too long is left out too: the score can only be lower than it is by that.
 */
export function testsFor(told, { testFilter, mutated }) {
  const asked = testFilter && new Set(testFilter);
  const neighbours = asked ? new Set() : mutantsIn(mutated.code);
  const isNear = ({ file, mutants }) =>
    dirname(file) === dirname(mutated.path) || mutants.some((mutant) => neighbours.has(mutant));
  const inOrder = told
    .filter(({ id }) => asked?.has(id) ?? true)
    .map((test) => ({ ...test, cost: test.time * (isNear(test) ? 0.1 : 1) }))
    .sort((a, b) => a.cost - b.cost);
  let spent = 0;
  return inOrder.filter(({ time }) => (spent += time) <= LONG_ENOUGH);
}

/** Those of one file together, the files in the order of their first tests. */
export const byFile = (tests) => Map.groupBy(tests, ({ file }) => file);
