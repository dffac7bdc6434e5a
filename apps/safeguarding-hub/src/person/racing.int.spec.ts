import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isDatabaseUnavailable } from '#libs/database';
import type { ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { startHubUnderTest } from '../../test/hub-under-test.js';
import { arrive, seen, type Sighting } from '../../test/sightings.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

/** RACING_ROUNDS says how many; `npm run bench:racing` lets them race a thousand times. */
const ROUNDS = Number(process.env['RACING_ROUNDS'] ?? 20);
const AT_ONCE = 50;

/** As from the broker: what a machine that does other things as well cannot take now comes again. */
async function comes(sighting: Sighting): Promise<void> {
  try {
    await arrive(hub, sighting);
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error;
    await comes(sighting);
  }
}

describe('fifty sightings of one person at the same moment', () => {
  it(
    'are of one person, each linked, every time',
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const somebody = aPerson();
        const sightings = Array.from({ length: AT_ONCE }, (_, place) =>
          seen(somebody, { by: place % 2 ? 'beacon' : 'police' }),
        );
        await Promise.all(sightings.map(comes));
      }
      const [people] = await hub.query<{ records: number; people: number }>(
        'SELECT count(*)::integer AS records, count(DISTINCT person_id)::integer AS people FROM person_record',
      );
      expect(people).toEqual({ records: ROUNDS * AT_ONCE, people: ROUNDS });
    },
    60_000 + ROUNDS * 5_000,
  );
});
