import type { Agency, InformationRequested } from '#libs/case-schemas';
import type { Caller, ServiceUnderTest } from '../../service-under-test.js';
import type { AgencyPromise } from '../promise.js';
import type { InformationTalk } from './information-talk.js';

/** Who asks, and what the event is said to be about, where it is not the hub and the question. */
export interface AskedOtherwise {
  readonly from?: Agency;
  readonly subject?: string;
}

/** An agency that the hub asks what it knows, with samples of its own: all that the suite knows of it. */
export interface AskedAgency {
  readonly agency: Agency;
  readonly start: () => Promise<ServiceUnderTest>;
  /** Two of its people who may answer, of different roles where more than one may. */
  readonly worker: Caller;
  readonly colleague: Caller;
  /** Others who may look. */
  readonly others: readonly Caller[];
  /** Those who may not so much as look: with good tokens, its own people among them where not all may. */
  readonly shutOut: readonly Caller[];
  /** What the hub asks, as its agreement with this agency lets it cross; another each time. */
  readonly question: (more?: Partial<InformationRequested>) => InformationRequested;
  /** Answers the request’s id. */
  readonly ask: (service: ServiceUnderTest, asked: InformationRequested, how?: AskedOtherwise) => Promise<string>;
  readonly withdraw: (service: ServiceUnderTest, requestId: string) => Promise<void>;
  /** An answer that tells something in these words: what it is made of beside them is the agency’s own affair. */
  readonly known: (service: ServiceUnderTest, words: string) => Promise<object> | object;
  /** An answer that tells nothing. */
  readonly nothing: object;
  /** What this agency promises and not every other. */
  readonly own?: readonly AgencyPromise<InformationTalk>[];
}
