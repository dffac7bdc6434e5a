import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Campaign } from './campaign.js';
import { cells } from './cells/index.js';
import { diesAtFirst, toldAgain } from './cells/told-again.js';

const LIMIT_MS = 180_000;
/** Each fault is let loose at as many different moments; FAULT_SEEDS says how many. */
const seeds = Array.from({ length: Number(process.env['FAULT_SEEDS'] ?? 5) }, (_, place) => place + 1);

describe('nothing is lost, doubled or disordered', () => {
  let campaign: Campaign;
  beforeAll(async () => {
    campaign = await Campaign.start('faults');
  }, LIMIT_MS);
  afterAll(() => campaign.stop(), LIMIT_MS);

  describe.each(cells.map((cell) => [cell.title, cell] as const))('when %s', (_, cell) => {
    it.each(seeds)(
      '(seed %d)',
      async (seed) => expect(await campaign.trial(cell, seed, seed - 1)).toEqual([]),
      LIMIT_MS,
    );
  });

  it.each([toldAgain, diesAtFirst])(
    'in the trial $name, in which a broken build is found out',
    async (cell) => expect(await campaign.trial(cell, 1)).toEqual([]),
    LIMIT_MS,
  );
});
