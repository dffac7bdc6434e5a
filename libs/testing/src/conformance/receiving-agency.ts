import type { Agency, ReferralSent } from '#libs/case-schemas';
import type { Caller, ServiceSettings, ServiceUnderTest } from '../service-under-test.js';

/** Steps that every receiver lets its people take over HTTP. */
export const receiverSteps = [
  'open',
  'accept',
  'ask',
  'reject',
  'uphold',
  'progress',
  'conclude',
  'reopen',
  'enter-in-error',
] as const;
export type ReceiverStep = (typeof receiverSteps)[number];

/** An agency that receives referrals, with samples of its own: all that the suite knows of it. */
export interface ReceivingAgency {
  readonly agency: Agency;
  /** Whoever sends it the referrals of the samples. */
  readonly sender: Agency;
  /** The whole service, on the broker with its own account. */
  readonly start: (kafka: ServiceSettings['kafka']) => Promise<ServiceUnderTest>;
  /** Somebody who may see and work on every referral of the samples. */
  readonly worker: Caller;
  /** Somebody of another agency, with a good token. */
  readonly stranger: Caller;
  /** Another referral each time, as the sender's agreement lets it cross. */
  readonly referral: () => ReferralSent;
  /** Where a step is taken, and what is said beside the version. */
  readonly step: (step: ReceiverStep) => { readonly path: (id: string) => string; readonly said: object };
  readonly path: (id: string) => string;
  readonly clocks: {
    /** Looks at all clocks of the service, as it does by itself every few seconds, as if it were that moment. */
    readonly look: (service: ServiceUnderTest, at: Date) => Promise<unknown>;
    /** Whether one that runs from the arrival stands still while the sender is asked something. */
    readonly waitForAnswers: boolean;
  };
}
