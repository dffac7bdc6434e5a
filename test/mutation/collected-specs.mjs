import { expect } from 'expect';
import { bind } from 'jest-each';
import * as jest from 'jest-mock';

/** What `@jest/globals` gives, for specs that are loaded once and run many times: it only writes down what there is to run. */
export { expect, jest };

/** @typedef {{ id: string, file: string, run: (round: number) => Promise<void> }} Test */
/** @type {Test[]} */
let collected = [];
let ids = new Map();
let file = '';
let scope = { titles: [], before: [] };

/** The tests that a file writes down while it is loaded. */
export async function testsIn(name, load) {
  file = name;
  collected = [];
  ids = new Map();
  scope = { titles: [], before: [] };
  await load();
  return collected;
}

function add(title, body) {
  const { titles, before } = scope;
  const name = [`${file}:`, ...titles, title].join(' ');
  const namesakes = ids.get(name) ?? 0;
  ids.set(name, namesakes + 1);
  const run = async (round) => {
    for (const hook of before) await hook(round);
    await body();
  };
  collected.push({ id: namesakes === 0 ? name : `${name} #${String(namesakes + 1)}`, file, run });
}

export function describe(title, body) {
  const outer = scope;
  scope = { titles: [...outer.titles, title], before: [...outer.before] };
  body();
  scope = outer;
}

export const it = (title, body) => add(title, body);
export const test = it;

/** Once a round: what it sets up may not outlive the mutant under which it was set up. */
export function beforeAll(hook) {
  let last;
  scope.before.push(async (round) => {
    if (round === last) return;
    last = round;
    await hook();
  });
}

export const beforeEach = (hook) => scope.before.push(hook);

for (const block of [describe, it]) block.each = bind(block, false);
