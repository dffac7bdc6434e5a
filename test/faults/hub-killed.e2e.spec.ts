import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KillableHub } from './hub/killable-hub.js';
import { miscounted, outcomeOf } from './hub/outcome.js';
import { Telling } from './hub/story.js';
import type { CrashPoint } from './system/crash-seams.js';

const LIMIT_MS = 120_000;

/** Where the hub is killed, at which of the times that the story brings it there, and in whose midst that is. */
const points: readonly (readonly [CrashPoint, number, string])[] = [
  ['people-changed', 3, 'another agency tells of somebody known'],
  ['record-written', 3, 'another agency tells of somebody known'],
  ['links-written', 1, 'another agency tells of somebody known'],
  ['terms-counted', 3, 'records are parted again'],
  ['findings-noted-due', 3, 'somebody is harmed again'],
  ['consumed-not-committed-offset', 7, 'a record turned out to be of somebody known'],
  ['taken-from-due', 3, 'somebody was harmed again'],
  ['findings-saved', 5, 'the same man harmed her again'],
  ['alerts-told', 3, 'the police are told of a repeat'],
  ['counts-folded', 4, 'there is one person more'],
  ['word-followed', 1, 'somebody says that two are one'],
  ['before-reply', 4, 'a second person agreed'],
];

describe('a hub that is killed while it links and looks again', () => {
  let hub: KillableHub;
  let undisturbed: string[];

  beforeAll(async () => {
    hub = await KillableHub.start('hub-killed');
    const telling = new Telling(hub);
    await telling.tell();
    undisturbed = await outcomeOf(hub, telling);
  }, LIMIT_MS);
  afterAll(() => hub.stop(), LIMIT_MS);

  it('has something to lose: people who changed, findings of each state, and alerts', () => {
    for (const what of [
      /^change \d+ split/,
      /^question/,
      /^link/,
      /^alert alert\.beacon/,
      /^finding .* current/,
      /^finding .* withdrawn/,
    ])
      expect(undisturbed.filter((line) => what.test(line))).not.toEqual([]);
  });

  it.each(points)(
    'at %s (time %d), when %s, has the people and findings that it would have had',
    async (point, time) => {
      const telling = new Telling(hub);
      await hub.killedDuring(() => telling.tell(), point, time);
      expect(await outcomeOf(hub, telling)).toEqual(undisturbed);
      expect(await miscounted(hub)).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'finds and tells each thing once while there are two of it, of which one is killed as it looks',
    async () => {
      const telling = new Telling(hub);
      await hub.besideAnother(() => hub.killedDuring(() => telling.tell(), 'taken-from-due', 1));
      expect(await outcomeOf(hub, telling)).toEqual(undisturbed);
    },
    LIMIT_MS,
  );

  it(
    'goes on by itself where PostgreSQL was killed',
    async () => {
      const telling = new Telling(hub);
      await hub.databaseKilledDuring(() => telling.tell(), 3);
      expect(await outcomeOf(hub, telling)).toEqual(undisturbed);
    },
    LIMIT_MS,
  );
});
