import type { ReferralSent } from '#libs/case-schemas';
import { eventually } from '../eventually.js';
import type { Answered, Caller, ServiceUnderTest } from '../service-under-test.js';
import type { ReceiverStep, ReceivingAgency } from './receiving-agency.js';
import type { HeardEvent, Wire, WireEvent } from './wire.js';

/** What a receiver shows of a referral to its own people. */
export interface ShownReferral {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly allowedSteps: readonly string[];
  /** Of a refusal: where the referral stands. */
  readonly referralStatus?: string;
  readonly summary?: string;
  readonly timeline: readonly { readonly step: string; readonly changes?: readonly object[] }[];
  readonly disclosures: readonly { readonly event: string; readonly fields: readonly string[] }[];
}

/** What a broken agency differs in, as the suite sees it from outside. */
export interface Eyes {
  readonly heard: (events: HeardEvent[]) => HeardEvent[];
  readonly answered: <T>(answer: Answered<T>, target: string, caller: Caller | undefined) => Answered<T>;
  readonly said: (events: readonly WireEvent[]) => readonly WireEvent[];
  readonly setAside: (reasons: string[]) => string[];
  readonly logged: (lines: readonly string[]) => readonly string[];
}

export const ownEyes: Eyes = {
  heard: (events) => events,
  answered: (answer) => answer,
  said: (events) => events,
  setAside: (reasons) => reasons,
  logged: (lines) => lines,
};

/** Milliseconds after which something has not happened: what is waited for to be shown, and what else is looked for. */
export interface Patience {
  readonly shown: number;
  readonly seen: number;
}

const usual: Patience = { shown: 20_000, seen: 20_000 };

/** The suite's side of a conversation: it speaks as the sender, and works as one of the receiver's people. */
export class Conversation {
  constructor(
    readonly agency: ReceivingAgency,
    private readonly service: ServiceUnderTest,
    private readonly wire: Wire,
    private readonly eyes: Eyes = ownEyes,
    private readonly patience: Patience = usual,
  ) {}

  /** As the sender, past any outbox. */
  say(subject: string, ...events: readonly WireEvent[]): Promise<void> {
    return this.wire.say(subject, ...this.eyes.said(events));
  }

  /** Sends a referral, and waits until the receiver shows it. */
  async send(referral: ReferralSent = this.agency.referral()): Promise<string> {
    await this.say(referral.referralId, sentEvent(referral));
    await this.shows(referral.referralId, 'received');
    return referral.referralId;
  }

  heard(subject: string): HeardEvent[] {
    return this.eyes.heard(this.wire.heard(subject));
  }

  async call<T = ShownReferral>(target: string, as: Caller = this.agency.worker, body?: object): Promise<Answered<T>> {
    const answer = await this.service.call<T>(target, { as, ...(body && { body }) });
    return this.eyes.answered(answer, target, as);
  }

  /** What one of the receiver's people is shown; 404 while it is not there. */
  look(id: string): Promise<Answered<ShownReferral>> {
    return this.call(`GET ${this.agency.path(id)}`);
  }

  async take(id: string, step: ReceiverStep, version?: number): Promise<Answered<ShownReferral>> {
    const { path, said } = this.agency.step(step);
    const from = version ?? (await this.look(id)).json.version;
    return this.call(`POST ${path(id)}`, this.agency.worker, { version: from, ...said });
  }

  /** Waits until the receiver shows the referral in this status. */
  shows(id: string, status: string): Promise<ShownReferral> {
    return eventually(async () => {
      const { json } = await this.look(id);
      if (json.status !== status) throw new Error(`It is ${json.status}, not ${status}`);
      return json;
    }, this.patience.shown);
  }

  /** Why events about this were set aside. */
  async setAside(subject: string): Promise<string[]> {
    const rows = await this.service.query<{ reason: string; detail: string | null }>(
      'SELECT reason, detail FROM dead_letter WHERE subject = $1 ORDER BY 1, 2',
      [subject],
    );
    return this.eyes.setAside(rows.map(({ reason, detail }) => (reason === 'refused-by-rule' ? `${detail}` : reason)));
  }

  get logged(): readonly string[] {
    return this.eyes.logged(this.service.logged);
  }

  eventually<T>(check: () => Promise<T> | T): Promise<T> {
    return eventually(check, this.patience.seen);
  }
}

export const sentEvent = (data: ReferralSent, more: Partial<WireEvent> = {}): WireEvent => ({
  type: 'referral-hub.referral-sent.v1',
  sequence: 1,
  data,
  ...more,
});
