import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { priya, startHubUnderTest } from '../../../../../apps/safeguarding-hub/test/hub-under-test.js';
import { policeSend } from '../../../../../apps/safeguarding-hub/test/referrals.js';
import { MINUTE } from '../../calendar.js';
import { everyCourse } from '../courses.js';
import { follow, type Desk } from '../desk.js';
import { randomFrom } from '../../random.js';
import type { Course } from '../turn.js';

let hub: ServiceUnderTest;
let clock = new Date();

beforeAll(async () => {
  hub = await startHubUnderTest({ now: () => clock });
});
afterAll(() => hub.stop());

/** Priya's, at a hub that is real. */
const desk: Desk = {
  ...{ name: 'the hub', path: '/referrals' },
  service: {
    call: async ({ method, path, body }) => {
      const { status, json } = await hub.call(`${method} ${path}`, { as: priya, ...(body && { body }) });
      return { status, body: json };
    },
  },
};

const day = { today: clock.toISOString().slice(0, 10), now: clock.toISOString() };
const isAskedAtOnce = (course: Course): boolean => course.some(({ step, atOnce }) => step === 'ask' && atOnce);
const courses = everyCourse('safeguarding-hub', { ...day, refersOn: true }, randomFrom('1')).filter(isAskedAtOnce);

const overdue = async (): Promise<object> =>
  (await hub.call<{ waitingOnPartner: object }>('GET /worklists', { as: priya })).json.waitingOnPartner;

describe('whoever is asked before a meeting that begins in minutes, and does not answer', () => {
  it('is overdue in the worklists of the hub a few minutes later, by its own clock', async () => {
    for (const course of courses) {
      const id = await policeSend(hub);
      await follow(course, id, { receiver: desk }, { patienceMs: 0, now: () => clock });
    }
    const all = courses.length;
    expect(all).toBeGreaterThan(1);
    expect(await overdue()).toMatchObject({ waiting: all, overdue: 0 });
    clock = new Date(clock.getTime() + 4 * MINUTE);
    expect(await overdue()).toMatchObject({ waiting: all, overdue: all });
    const [planned] = await hub.query<{ at: Date }>('SELECT planned_for AS at FROM strategy_meeting');
    expect(planned?.at.getTime()).toBeGreaterThan(clock.getTime());
  });
});
