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
});
