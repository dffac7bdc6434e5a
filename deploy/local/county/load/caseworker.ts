import { setTimeout as pause } from 'node:timers/promises';
import type { Decision } from './decision.js';
import { refusal, type Answer, type ServiceClient } from './service-client.js';

/** What Beacon says of a referral, as far as deciding needs it. */
interface ReferralState {
  readonly status: string;
  readonly version: number;
}

/** Sent is the first version and received the second. A guess: where it is wrong, Beacon says so and is asked. */
const RECEIVED: ReferralState = { status: 'received', version: 2 };

/** How many of a referral's planned steps are behind it; a status that is not here has nothing more to come. */
const STEPS_TAKEN: Readonly<Record<string, number>> = { received: 0, accepted: 1, 'in-progress': 2 };

const POLL_MS = 250;

/** Takes the planned decisions on one referral, from wherever it stands. A person may have been faster: that is fine. */
export async function decide(
  beacon: ServiceClient,
  referralId: string,
  plan: readonly Decision[],
  patienceMs: number,
): Promise<void> {
  let state = RECEIVED;
  let misses = 0;
  for (;;) {
    const next = plan[STEPS_TAKEN[state.status] ?? plan.length];
    if (!next) return;
    const answer = await take(beacon, referralId, next, state.version);
    if (answer.status === 200) state = stateOf(answer);
    else if (isMiss(answer) && (misses += 1) <= 3) state = await read(beacon, referralId, patienceMs);
    else throw new Error(`Beacon refused to ${next.step}: ${refusal(answer)}`);
  }
}

const take = (beacon: ServiceClient, id: string, { step, ...said }: Decision, version: number): Promise<Answer> =>
  beacon.call({ method: 'POST', path: `/referrals/${id}/${step}`, body: { ...said, version } });

/** It has not arrived yet, or stands elsewhere than was thought. */
const isMiss = ({ status }: Answer): boolean => status === 404 || status === 409;

/** Waits for a referral to arrive, because it comes by Kafka. */
async function read(beacon: ServiceClient, id: string, patienceMs: number): Promise<ReferralState> {
  for (let waited = 0; ; waited += POLL_MS) {
    const answer = await beacon.call({ method: 'GET', path: `/referrals/${id}` });
    if (answer.status === 200) return stateOf(answer);
    if (answer.status !== 404) throw new Error(`Beacon would not show a referral: ${refusal(answer)}`);
    if (waited >= patienceMs) throw new Error(`a referral did not reach Beacon within ${patienceMs / 1000} s`);
    await pause(POLL_MS);
  }
}

const stateOf = ({ body }: Answer): ReferralState => body as ReferralState;
