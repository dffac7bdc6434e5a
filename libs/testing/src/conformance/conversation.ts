import type { ReferralSent } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '../service-under-test.js';
import type { ReceiverStep, ReceivingAgency } from './receiving-agency.js';
import { Talk, type Eyes, type Patience, type ShownReferral } from './talk.js';
import type { Wire, WireEvent } from './wire.js';

/** With a receiver: the suite speaks as whoever sends to it. */
export class Conversation extends Talk {
  constructor(
    readonly agency: ReceivingAgency,
    service: ServiceUnderTest,
    wire: Wire,
    eyes?: Eyes,
    patience?: Patience,
  ) {
    super(agency, service, wire, eyes, patience);
  }

  /** Sends a referral, and waits until the receiver shows it. */
  async send(referral: ReferralSent = this.agency.referral()): Promise<string> {
    await this.say(referral.referralId, sentEvent(referral));
    await this.shows(referral.referralId, 'received');
    return referral.referralId;
  }

  /** The ids of what one of its people finds who types this. */
  async find(text: string): Promise<string[]> {
    const target = `POST ${this.agency.path('search')}`;
    const { json } = await this.call<{ readonly items: readonly { readonly id: string }[] }>(target, {
      body: { text },
    });
    return json.items.map(({ id }) => id);
  }

  /** The agency looks at its clocks, at a moment that may be still to come. */
  async lookAtClocks(at: Date): Promise<void> {
    await this.agency.clocks.look(this.service, at);
  }

  async take(id: string, step: ReceiverStep, version?: number): Promise<Answered<ShownReferral>> {
    const { path, said } = this.agency.step(step);
    const from = version ?? (await this.look(id)).json.version;
    return this.call(`POST ${path(id)}`, { body: { version: from, ...said } });
  }
}

export const sentEvent = (data: ReferralSent, more: Partial<WireEvent> = {}): WireEvent => ({
  type: 'referral-hub.referral-sent.v1',
  sequence: 1,
  data,
  ...more,
});
