import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Outcome, StepIntent } from '../history.js';
import type { Recorder, Returned } from '../recorder.js';
import { send, type HttpCall, type Reply } from '../system/http-call.js';
import type { IncidentPlan } from './incident-body.js';

/** How long the workload goes on trying when nobody answers, and the rest between two tries. */
const PATIENCE_MS = 60_000;
const REST_MS = 100;

interface Call extends Returned {
  readonly reply: Reply;
}

/** Posts the incident; with patience, again under the same key until it is known what became of it. */
export async function postIncident(
  recorder: Recorder,
  police: string,
  token: string,
  { intent, body }: IncidentPlan,
  patience: 'again' | 'once',
): Promise<Answer | undefined> {
  const headers = { 'idempotency-key': intent.id };
  const call: HttpCall = { method: 'POST', url: `${police}/incidents`, token, body, headers };
  const last = await again(() => recorder.call(intent, () => called(call)), patience);
  return last.answer;
}

/** Takes one step from the version that was seen; again only when it is not known whether it was taken. */
export async function takeStep(
  recorder: Recorder,
  service: string,
  token: string,
  intent: StepIntent,
  body: Readonly<Record<string, unknown>>,
): Promise<Outcome> {
  const call: HttpCall = {
    method: 'POST',
    url: `${service}/referrals/${intent.referralId}/${intent.step}`,
    token,
    body,
  };
  return (await again(() => recorder.call(intent, () => called(call)), 'again')).outcome;
}

/** What a service shows of a referral; undefined while it does not show it. */
export async function view(service: string, token: string, referralId: string): Promise<ReferralSeen | undefined> {
  const reply = await send({ method: 'GET', url: `${service}/referrals/${referralId}`, token });
  return reply.kind === 'answered' && reply.status === 200 ? (reply.body as unknown as ReferralSeen) : undefined;
}

export interface ReferralSeen {
  readonly status: string;
  readonly version: number;
  readonly allowedSteps: readonly string[];
}

async function again(work: () => Promise<Call>, patience: 'again' | 'once'): Promise<Call> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const call = await work();
    if (isSettled(call) || patience === 'once') return call;
    if (performance.now() > end) throw new Error(`Nobody answered for ${PATIENCE_MS / 1000} s: ${call.why}`);
    await pause(REST_MS);
  }
}

const isSettled = ({ reply }: Call): boolean => reply.kind === 'answered' && reply.status < 500;

async function called(call: HttpCall): Promise<Call> {
  const reply = await send(call);
  if (reply.kind === 'refused') return { reply, outcome: 'fail', why: reply.why };
  if (reply.kind === 'lost') return { reply, outcome: 'unknown', why: reply.why };
  if (reply.status < 300) return { reply, outcome: 'ok', answer: reply.body };
  return {
    reply,
    outcome: reply.status < 500 ? 'fail' : 'unknown',
    why: `${reply.status} ${String(reply.body['code'])}`,
  };
}
