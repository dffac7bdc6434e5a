import { refusal } from '#libs/service-client';
import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from '../desk.js';
import type { PartnersAnswer } from './plan-questions.js';

/** What the hub asks, as the partner who is asked sees it. */
interface AskedSeen {
  readonly version: number;
  readonly given: readonly object[];
}

const POLL_MS = 250;
const PATIENCE_MS = 180_000;

/** The partner says what is planned, as far as that was not said before: whoever was stopped goes on. */
export async function partnerAnswers(partner: Desk, id: string, answers: readonly PartnersAnswer[]): Promise<void> {
  for (const [place, said] of answers.entries()) {
    const { version, given } = await arrived(partner, id);
    if (given.length > place) continue;
    const answer = await partner.service.call({
      ...{ method: 'POST', path: `/information-requests/${id}/answer`, body: { ...said, version } },
      idempotencyKey: `county-${id}-answer-${place}`,
    });
    // Somebody was faster, or the hub does not ask any more.
    if (answer.status === 409) return;
    if (answer.status >= 300) throw new Error(`${partner.name} refused to answer the hub: ${refusal(answer)}`);
  }
}

/** The question comes by Kafka. */
async function arrived({ service, name }: Desk, id: string): Promise<AskedSeen> {
  for (let waited = 0; ; waited += POLL_MS) {
    const answer = await service.call({ method: 'GET', path: `/information-requests/${id}` });
    if (answer.status === 200) return answer.body as AskedSeen;
    if (answer.status !== 404) throw new Error(`${name} would not show a question of the hub’s: ${refusal(answer)}`);
    if (waited >= PATIENCE_MS) throw new Error(`a question did not reach ${name} within ${PATIENCE_MS / 1000} s`);
    await pause(POLL_MS);
  }
}
