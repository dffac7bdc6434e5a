import { dirname } from 'node:path';

/** What all tests of one mutant may take together, in milliseconds by the first run. */
const LONG_ENOUGH = 3000;

const mutantsIn = (code) => new Set([...code.matchAll(/stryMutAct_9fa48\("(\d+)"\)/g)].map(([, id]) => id));

/**
 * The tests that are asked about a mutant, quick ones and those beside it first, so that it dies soon. Those that it is
 * not reached by are left out; of a mutant that acts while its file is loaded this is not known, and those that reach
 * anything else of the file come first. What is too long is left out too: the score can only be lower than it is by that.
 */
export function testsFor(tests, { testFilter, told, mutated }) {
  const asked = testFilter && new Set(testFilter);
  const neighbours = asked ? new Set() : mutantsIn(mutated.code);
  const timeOf = ({ id }) => told.get(id)?.time ?? 0;
  const isNear = ({ id, file }) =>
    dirname(file) === dirname(mutated.path) || told.get(id)?.mutants.some((mutant) => neighbours.has(mutant));
  const inOrder = tests
    .filter(({ id }) => asked?.has(id) ?? true)
    .map((test) => ({ test, time: timeOf(test), cost: timeOf(test) * (isNear(test) ? 0.1 : 1) }))
    .sort((a, b) => a.cost - b.cost);
  let spent = 0;
  return inOrder.filter(({ time }) => (spent += time) <= LONG_ENOUGH).map(({ test }) => test);
}
