import type { Side } from '#libs/referral-lifecycle';
import { refusal, type Answer, type Call, type ServiceClient } from '#libs/service-client';
import { setTimeout as pause } from 'node:timers/promises';
import type { Course, ReferralSeen, Turn } from './turn.js';

/** One side's desk: where its people work, and where there the referral is. */
export interface Desk {
  readonly name: string;
  readonly service: ServiceClient;
  readonly path: string;
}

/** Those who work one referral: a sender is not always at hand. */
export interface Desks {
  readonly receiver: Desk;
  readonly sender?: Desk;
}

/** Sent is the first version and received the second. A guess: where it is wrong, the receiver says so and is asked. */
const RECEIVED: ReferralSeen = { status: 'received', version: 2 };

const POLL_MS = 250;
const TRIES = 4;

export interface Following {
  readonly patienceMs: number;
  readonly now: () => Date;
}

/** Takes the turns of both sides, one after the other. A person may have been faster, or somebody began before: that is fine. */
export async function follow(course: Course, id: string, desks: Desks, { patienceMs, now }: Following): Promise<void> {
  let before: Turn | undefined;
  let known: ReferralSeen | undefined = RECEIVED;
  for (const [place, turn] of course.entries()) {
    const desk = deskOf(desks, turn.by);
    const crossing = before !== undefined && before.by !== turn.by;
    const taking = { turn, id, desk, patienceMs, now, waits: crossing, key: `county-${id}-${place}` };
    known = await take(taking, crossing || (!before && turn.by === 'sender') ? undefined : known);
    if (!known) return;
    before = turn;
  }
}

function deskOf({ receiver, sender }: Desks, by: Side): Desk {
  const desk = by === 'receiver' ? receiver : sender;
  if (!desk) throw new Error('nobody is there to speak for the sender');
  return desk;
}

interface Taking {
  readonly turn: Turn;
  readonly id: string;
  readonly desk: Desk;
  readonly patienceMs: number;
  readonly now: () => Date;
  /** What the other side has just done is on its way. */
  readonly waits: boolean;
  /** By which a service that looks at it knows what it was sent before. */
  readonly key: string;
}

/** How it stands after the turn; undefined where it stands elsewhere than the turn begins from. */
async function take(taking: Taking, guess: ReferralSeen | undefined): Promise<ReferralSeen | undefined> {
  const { turn, desk } = taking;
  let state = guess;
  for (let tries = 1; ; tries += 1) {
    state ??= await look(taking);
    if (!turn.from.some((status) => status === state?.status)) return undefined;
    if (turn.suits?.(state) === false) return state;
    const answer = await desk.service.call(callOf(taking, state));
    if (answer.status < 300) return turn.answersOtherwise ? state : stateOf(answer);
    if (isOfNothing(answer)) return undefined;
    if (!isMiss(answer) || tries === TRIES) throw new Error(`${desk.name} refused to ${turn.step}: ${refusal(answer)}`);
    state = undefined;
  }
}

function callOf({ turn, id, desk, now, key: idempotencyKey }: Taking, state: ReferralSeen): Call {
  const { step, said, copied, atOnce, unversioned, at } = turn;
  const body = { ...said, ...copied?.(state), ...atOnce?.(now()), ...(!unversioned && { version: state.version }) };
  const path = at ? at(state) : `${desk.path}/${id}/${step}`;
  return { method: 'POST', path, body, idempotencyKey };
}

/** It has not arrived yet, or stands elsewhere than was thought. */
const isMiss = ({ status }: Answer): boolean => status === 404 || status === 409;

/** What would be put right is not among what may be told here: there is nothing to put right. */
const isOfNothing = ({ status, body }: Answer): boolean =>
  status === 422 && (body as { code?: string } | undefined)?.code === 'nothing-amended';

/** Waits for a referral to arrive, and for what the other side did, because both come by Kafka. */
async function look({ turn, desk, id, patienceMs, waits }: Taking): Promise<ReferralSeen> {
  for (let waited = 0; ; waited += POLL_MS) {
    const answer = await desk.service.call({ method: 'GET', path: `${desk.path}/${id}` });
    const patient = waited < patienceMs;
    if (answer.status === 200) {
      const state = stateOf(answer);
      if (!patient || !waits || turn.from.some((status) => status === state.status)) return state;
    } else if (answer.status !== 404) throw new Error(`${desk.name} would not show a referral: ${refusal(answer)}`);
    else if (!patient) throw new Error(`a referral did not reach ${desk.name} within ${patienceMs / 1000} s`);
    await pause(POLL_MS);
  }
}

const stateOf = ({ body }: Answer): ReferralSeen => body as ReferralSeen;
