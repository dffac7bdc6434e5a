import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { answerBy } from '../deadline/partner-clock.js';
import type { TriageGrade } from '../triage/triage-grade.js';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { policeSend, senderSays } from '../../test/referrals.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface Shown {
  readonly status: string;
  readonly timeline: readonly { readonly step: string; readonly at: string; readonly answerBy?: string }[];
}
const step = (id: string, name: string, said: object) =>
  hub.call<Shown>(`POST /referrals/${id}/${name}`, { as: priya, body: { version: 2, ...said } });

describe('a question to whoever sent a contact', () => {
  it.each<[TriageGrade | null]>([['red'], ['amber'], ['green'], [null]])(
    'says by when the answer is wanted, by the grade that the contact has: %s',
    async (grade) => {
      const id = await policeSend(hub);
      const graded = { grade, why: 'As we see it', strategyDiscussion: 'not-wanted' };
      if (grade) await step(id, 'triage', graded);
      const { json } = await step(id, 'ask', { question: 'Where is she now?' });
      const asked = json.timeline.at(-1);
      const wanted = answerBy(grade, new Date(asked?.at as string));
      expect([json.status, asked?.answerBy]).toEqual(['on-hold', wanted]);
      const [told] = await hub.query<{ data: object }>(
        `SELECT convert_from(body, 'UTF8')::jsonb AS data FROM outbox
          WHERE subject = $1 AND headers->>'ce_type' = 'referral-hub.question-asked.v1'`,
        [id],
      );
      expect(told?.data).toMatchObject({ question: 'Where is she now?', ...(wanted && { answerBy: wanted }) });
      await senderSays(hub, 'answer', id, { answer: 'At her mother’s' });
      expect((await hub.call<Shown>(`GET /referrals/${id}`, { as: priya })).json.status).not.toBe('on-hold');
    },
  );

  it('is wanted sooner where the hub says so, and whoever is asked is told that time', async () => {
    const id = await policeSend(hub);
    const soon = new Date(Date.now() + 5 * 60_000).toISOString();
    const { json } = await step(id, 'ask', { question: 'We meet at three: where is she now?', answerBy: soon });
    expect([json.status, json.timeline.at(-1)?.answerBy]).toEqual(['on-hold', soon]);
    const [told] = await hub.query(
      `SELECT convert_from(body, 'UTF8')::jsonb ->> 'answerBy' AS by FROM outbox
        WHERE subject = $1 AND headers->>'ce_type' = 'referral-hub.question-asked.v1'`,
      [id],
    );
    expect(told).toEqual({ by: soon });
  });

  it.each([
    [-60_000, 422, 'in-the-past'],
    [400 * 86_400_000, 422, 'later-than-the-rule'],
    [undefined, 400, 'answerBy'],
  ])('is not taken with a time that cannot be: in %s ms', async (later, status, code) => {
    const id = await policeSend(hub);
    const answerBy = later === undefined ? 'soon' : new Date(Date.now() + later).toISOString();
    const answer = await step(id, 'ask', { question: 'Where is she now?', answerBy });
    expect([answer.status, answer.text.includes(code), answer.text.includes('answerBy')]).toEqual([status, true, true]);
  });
});
