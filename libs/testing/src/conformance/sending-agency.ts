import { randomUUID } from 'node:crypto';
import type { Agency } from '#libs/case-schemas';
import type { Answered, Caller, ServiceSettings, ServiceUnderTest } from '../service-under-test.js';
import { Talk, type Eyes, type Patience, type ShownReferral } from './talk.js';
import type { Wire } from './wire.js';

/** Steps that every sender lets its people take over HTTP. */
export const senderSteps = ['answer', 'withdraw', 'dispute', 'amend', 'enter-in-error'] as const;
export type SenderStep = (typeof senderSteps)[number];

/** What makes the agency send a referral. */
export interface Making {
  readonly target: string;
  readonly as: Caller;
  readonly body: object;
  readonly key: string;
}

/** What a sample is to say beside what is usual. */
export interface Sample {
  /** Stands where the receiver may read it, as the account of what happened. */
  readonly summary?: string;
  /** Stands wherever else the sender keeps text that the agreement keeps from the receiver. */
  readonly keptBack?: string;
  /** The person has said no. */
  readonly refused?: true;
  /** It rests on a duty, whatever the person says; without this it rests on their word. */
  readonly onDuty?: true;
}

/** An agency that sends referrals, with samples of its own: all that the suite knows of it. */
export interface SendingAgency {
  readonly agency: Agency;
  readonly receiver: Agency;
  /** Who receives what rests on a duty, where that is another. */
  readonly receiverOnDuty?: Agency;
  readonly start: (kafka: ServiceSettings['kafka']) => Promise<ServiceUnderTest>;
  /** Somebody who may see and work on what the samples send. */
  readonly worker: Caller;
  readonly stranger: Caller;
  /** Another each time, under another key. */
  readonly making: (sample?: Sample) => Making;
  /** What stands in a draft from which one can be sent; whatever it is about is made first. */
  readonly drafted: (talk: SenderTalk, sample?: Sample) => Promise<object>;
  /** The ids of the referrals that came of it, from the answer. */
  readonly referralsIn: (answer: unknown) => readonly string[];
  readonly step: (step: SenderStep) => { readonly path: (id: string) => string; readonly said: object };
  readonly path: (id: string) => string;
}

/** With a sender: the suite speaks as whoever receives from it. */
export class SenderTalk extends Talk {
  constructor(
    readonly agency: SendingAgency,
    service: ServiceUnderTest,
    wire: Wire,
    eyes?: Eyes,
    patience?: Patience,
  ) {
    super(agency, service, wire, eyes, patience);
  }

  /** Has one made; the ids of the referrals that came of it: none where the person's word does not let it. */
  async made(making: Making): Promise<readonly string[]> {
    const { target, ...call } = making;
    const { status, json, text } = await this.call<unknown>(target, call);
    if (status === 422 && isNotShared(json)) return [];
    if (status !== 201) throw new Error(`It answered ${status}: ${text}`);
    return this.agency.referralsIn(json);
  }

  /** Has a referral made, and waits until it is on its way. */
  async sent(sample?: Sample): Promise<string> {
    const [id] = await this.made(this.agency.making(sample));
    if (id === undefined) throw new Error('Nothing was referred');
    await this.eventually(() => {
      if (this.heard(id).length === 0) throw new Error('Nothing was sent');
    });
    return id;
  }

  /** The one that rests on a duty, of what is made. */
  async owed(): Promise<string> {
    const { making, receiver, receiverOnDuty = receiver } = this.agency;
    for (const id of await this.made(making({ onDuty: true })))
      if ((await this.look(id)).json.to === receiverOnDuty) return id;
    throw new Error('Nothing was referred on a duty');
  }

  /** The person says that whoever was told of them may be told no longer. */
  async takeBack(id: string): Promise<Answered<ShownReferral>> {
    const { version, to } = (await this.look(id)).json;
    const word = { purpose: 'other', recipient: to, decision: 'withdrawn', at: '2026-11-21T09:00:00Z' };
    const consent = { ...word, by: 'self', how: 'phone' };
    return this.call(`POST ${this.agency.path(id)}/consent`, { body: { version, consent } });
  }

  /** Has one of its people begin a draft, and keep it. */
  async draft(sample?: Sample): Promise<string> {
    const body = await this.agency.drafted(this, sample);
    const { status, json, text } = await this.call<{ readonly id: string }>('POST /drafts', {
      ...{ body, key: randomUUID() },
    });
    if (status !== 201) throw new Error(`It answered ${status}: ${text}`);
    return json.id;
  }

  /** Sends a draft as it was begun; answers the id of the referral that came of it. */
  async sendDraft(id: string): Promise<string> {
    const { status, json, text } = await this.call<{ readonly id: string }>(`POST /drafts/${id}/send`, {
      body: { version: 1 },
    });
    if (status !== 201) throw new Error(`It answered ${status}: ${text}`);
    return json.id;
  }

  async take(id: string, step: SenderStep, version?: number): Promise<Answered<ShownReferral>> {
    const { path, said } = this.agency.step(step);
    const from = version ?? (await this.look(id)).json.version;
    return this.call(`POST ${path(id)}`, { body: { version: from, ...said } });
  }
}

const isNotShared = (problem: unknown): boolean => (problem as { readonly code?: string }).code === 'not-shared';
