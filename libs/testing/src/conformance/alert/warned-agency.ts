import type { Agency, AlertAction, RepeatAlert } from '#libs/case-schemas';
import type { Caller, ServiceUnderTest } from '../../service-under-test.js';
import type { AgencyPromise } from '../promise.js';
import type { AlertTalk } from './alert-talk.js';

/** Somebody of whom the agency has a referral. */
export interface KnownPerson {
  readonly referralId: string;
  /** The record by which an alert speaks of them. */
  readonly record: string;
  /** What an alert shows of it, at least. */
  readonly about: object;
}

/** An agency that the hub warns and that says what it did, with samples of its own: all that the suite knows of it. */
export interface WarnedAgency {
  readonly agency: Agency;
  readonly start: () => Promise<ServiceUnderTest>;
  /** Two of its people who may see everything that the samples are about, and have it in their queue. */
  readonly worker: Caller;
  readonly colleague: Caller;
  /** Somebody of another agency, with a good token. */
  readonly stranger: Caller;
  /** Another each time. */
  readonly known: (service: ServiceUnderTest) => Promise<KnownPerson>;
  /** What the hub says of whoever is known by these records. */
  readonly alert: (records: string[], more?: Partial<RepeatAlert>) => RepeatAlert;
  readonly warn: (service: ServiceUnderTest, alert: RepeatAlert, at?: Date) => Promise<void>;
  /** What its people say that they did. */
  readonly done: { readonly action: AlertAction; readonly words: string };
  /** How it is explained by when an alert must be acknowledged. */
  readonly rule: RegExp;
  /** What only this agency promises. */
  readonly own?: readonly AgencyPromise<AlertTalk>[];
}
