import 'reflect-metadata';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Campaign } from './campaign.js';
import type { Cell } from './cells/cell.js';
import { repeatedAndShuffled } from './cells/repeated-and-shuffled.js';
import { diesAtFirst, toldAgain } from './cells/told-again.js';
import type { ViolationName } from './invariants/violation.js';
import type { BrokenBuild } from './system/crash-seams.js';

const LIMIT_MS = 180_000;
/** A broken build may never be quiet: it is not waited for as long as a true one. */
const QUIET_MS = 10_000;
const MOST_TRIALS = 5;

/** What a promise keeps away, seen once it is not kept. The same trials break nothing in the true build. */
const broken: [BrokenBuild, Cell, ViolationName][] = [
  ['no-inbox', toldAgain, 'doubled-step'],
  ['early-offset', diesAtFirst, 'lost-referral'],
  ['no-sequence', repeatedAndShuffled, 'lost-step'],
];

/** What the checker reports. A crash that strikes where it does no harm shows nothing, so several are tried. */
async function foundIn(campaign: Campaign, cell: Cell, wanted: ViolationName): Promise<ViolationName[]> {
  const found: ViolationName[] = [];
  for (let seed = 1; seed <= MOST_TRIALS && !found.includes(wanted); seed += 1) {
    const violations = await campaign.trial(cell, seed, 0, QUIET_MS);
    found.push(...violations.map((violation) => violation.name));
  }
  return found;
}

describe('the checker, shown services that break a promise on purpose,', () => {
  let campaign: Campaign | undefined;
  afterEach(() => campaign?.stop(), LIMIT_MS);

  it.each(broken)(
    'finds out the build with %s',
    async (build, cell, name) => {
      campaign = await Campaign.start(`broken-${build}`, build);
      expect(await foundIn(campaign, cell, name)).toContain(name);
    },
    LIMIT_MS,
  );
});
