import type { Random } from '../../../deploy/local/county/random.js';
import type { StepIntent } from '../history.js';
import type { Recorder } from '../recorder.js';
import type { FaultySystem } from '../system/faulty-system.js';
import { untilSeen } from '../system/within.js';
import { castOf, type Cast } from './cast.js';
import { postIncident, takeStep, view, type ReferralSeen } from './client.js';
import { incidentPlans, type IncidentPlan } from './incident-body.js';
import { bodyOf, storyOf, type Turn } from './story.js';

/** How many incidents are under way at once. */
const ABREAST = 4;
/** A step may have to wait until a service, its database and the broker are back. */
const TURN_MS = 60_000;

export interface WorkloadPlan {
  readonly trial: string;
  readonly incidents: number;
  readonly random: Random;
}

type Side = 'police' | 'beacon';

/** What agencies do in a short while: report, decide, ask, answer, withdraw, and sometimes all at the same moment. */
export class Workload {
  private steps = 0;

  constructor(
    private readonly system: FaultySystem,
    private readonly recorder: Recorder,
    private readonly plan: WorkloadPlan,
  ) {}

  /** All of it: each referral that is made meets a story of its own. */
  async run(): Promise<void> {
    const cast = await castOf(this.system.issuer);
    await this.forEach(this.incidents(), async (plan, random) => {
      for (const id of await this.post(cast, plan, random)) await this.tell(cast, id, storyOf(random));
    });
  }

  /** Only reports, and says which referrals were made. */
  async report(): Promise<string[]> {
    const cast = await castOf(this.system.issuer);
    const made: string[] = [];
    await this.forEach(
      this.incidents(),
      async (plan, random) => void made.push(...(await this.post(cast, plan, random))),
    );
    return made;
  }

  /** What the police can say while Beacon does not listen. */
  async withdrawSome(referralIds: readonly string[]): Promise<void> {
    const cast = await castOf(this.system.issuer);
    const some = referralIds.filter((_, place) => place % 3 === 0);
    await this.forEach(some, (id) => this.tell(cast, id, [{ by: 'police', step: 'withdraw' }]));
  }

  /** What Beacon can say while the police do not listen. */
  async decide(referralIds: readonly string[]): Promise<void> {
    const cast = await castOf(this.system.issuer);
    const steps = ['ask', 'accept', 'progress', 'progress', 'conclude'];
    await this.forEach(referralIds, (id, random) => {
      const story = steps.slice(0, random.int(2, steps.length)).map((step): Turn => ({ by: 'beacon', step }));
      return this.tell(cast, id, story);
    });
  }

  private incidents(): IncidentPlan[] {
    return incidentPlans(this.plan.trial, this.plan.incidents, this.plan.random.fork('incidents'));
  }

  /** A few at a time; each with chance of its own, whatever becomes of the others. */
  private async forEach<T>(items: readonly T[], work: (item: T, random: Random) => Promise<void>): Promise<void> {
    const left = items.map((item, place) => ({ item, random: this.plan.random.fork(`item ${place}`) }));
    const worker = async (): Promise<void> => {
      for (let next = left.shift(); next; next = left.shift()) await work(next.item, next.random);
    };
    await Promise.all(Array.from({ length: ABREAST }, worker));
  }

  /** Some callers never ask again after an answer was lost: their incident may be there or not. */
  private async post(cast: Cast, plan: IncidentPlan, random: Random): Promise<string[]> {
    const patience = random.chance(0.15) ? 'once' : 'again';
    const answer = await postIncident(this.recorder, this.address('police'), cast.reporter, plan, patience);
    if (random.chance(0.2)) await postIncident(this.recorder, this.address('police'), cast.reporter, plan, 'again');
    return (answer?.referrals ?? []).map(({ id }) => id);
  }

  private async tell(cast: Cast, referralId: string, story: readonly Turn[]): Promise<void> {
    for (const turn of story) {
      const goesOn = await this.take(cast, referralId, turn);
      if (!goesOn) return;
    }
  }

  /** False when the story cannot go on, because something else became of the referral. */
  private async take(cast: Cast, referralId: string, turn: Turn): Promise<boolean> {
    const [first, second] = cast.caseworkers;
    if ('by' in turn) return this.step(turn.by, turn.by === 'police' ? cast.officer : first, referralId, turn.step);
    if ('race' in turn) return this.race([first, second], referralId, turn.race);
    const { beacon, police } = turn.crossing;
    await Promise.all([
      this.step('beacon', first, referralId, beacon),
      this.step('police', cast.officer, referralId, police),
    ]);
    return true;
  }

  private async step(side: Side, token: string, referralId: string, step: string): Promise<boolean> {
    const seen = await this.untilAllowed(side, token, referralId, step);
    if (!seen) return false;
    const intent = this.intent(side, referralId, step);
    const outcome = await takeStep(
      this.recorder,
      this.address(side),
      token,
      intent,
      bodyOf(step, intent.id, seen.version),
    );
    return outcome === 'ok';
  }

  /** Both look at the same version and decide at the same moment: one of them is right. */
  private async race(
    tokens: readonly [string, string],
    referralId: string,
    steps: readonly [string, string],
  ): Promise<boolean> {
    const seen = await this.untilAllowed('beacon', tokens[0], referralId, steps[0]);
    if (!seen) return false;
    const race = `${referralId} ${this.steps}`;
    await Promise.all(
      steps.map((step, place) => {
        const intent = { ...this.intent('beacon', referralId, step), race };
        const body = bodyOf(step, intent.id, seen.version);
        return takeStep(this.recorder, this.address('beacon'), tokens[place] as string, intent, body);
      }),
    );
    return true;
  }

  /** Undefined when the step will not be allowed any more. */
  private async untilAllowed(
    side: Side,
    token: string,
    referralId: string,
    step: string,
  ): Promise<ReferralSeen | undefined> {
    const seen = await untilSeen(TURN_MS, `${side} may ${step} ${referralId}`, async () => {
      const found = await view(this.address(side), token, referralId);
      return found && (found.allowedSteps.includes(step) || isOver(found.status)) ? found : undefined;
    });
    return seen.allowedSteps.includes(step) ? seen : undefined;
  }

  private intent(by: Side, referralId: string, step: string): StepIntent {
    this.steps += 1;
    return { kind: 'step', id: `${this.plan.trial} step ${this.steps}`, by, referralId, step };
  }

  private address(side: Side): string {
    return this.system.services[side].address;
  }
}

const isOver = (status: string): boolean =>
  ['rejected', 'concluded', 'withdrawn', 'accepted', 'in-progress'].includes(status);
