import { randomUUID } from 'node:crypto';
import {
  sourceOf,
  type Agency,
  type Consent,
  type InformationRequested,
  type RequestWithdrawalReason,
} from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { ServiceUnderTest } from '#libs/testing';
import { aReferral, policeSend } from './beacon-under-test.js';
import { InformationRequestArrival } from '../src/information-request/information-request-arrival.service.js';

/** What the hub asks about a child. */
export const aQuestion = (more: Partial<InformationRequested> = {}): InformationRequested => ({
  requestId: randomUUID(),
  at: '2026-11-30T09:00:00Z',
  byName: 'Priya Nair',
  agreement: 'hub-beacon-information-request',
  purpose: 'What Beacon knows of somebody for whom the safeguarding hub decides what to do',
  person: {
    names: [{ kind: 'current', forenames: 'Ellie', surname: 'Ward' }],
    birth: { kind: 'date', date: '2014-05-06' },
  },
  question: 'Do you support her, and is it safe to ring?',
  why: 'She is afraid to go home.',
  restsOn: 'duty',
  grade: 'red',
  answerBy: '2026-11-30T11:00:00Z',
  ...more,
});

/** What somebody said when they were asked whether the hub may be told. */
export const wordOnHub = (decision: Consent['decision'], at = '2026-11-20T22:00:00Z'): Consent => ({
  ...{ purpose: 'safeguarding', recipient: 'safeguarding-hub', decision, by: 'self', how: 'in-person', at },
});

/** Beacon’s client by the police, who has said yes to the hub’s being told; answers the referral’s id. */
export const saidYes = (service: ServiceUnderTest): Promise<string> =>
  policeSend(service, aReferral({}, { consent: wordOnHub('given') }));

function hearing(
  service: ServiceUnderTest,
  subject: string,
  work: (arrival: InformationRequestArrival, delivery: Delivery) => Promise<void>,
  from: Agency = 'safeguarding-hub',
): Promise<void> {
  return service.app.get(Transactions).run((manager) => {
    const trace = { correlationId: 'asked-in-a-spec' };
    const delivery = { manager, source: sourceOf(from), subject, trace } as Delivery;
    return work(service.app.get(InformationRequestArrival), delivery);
  });
}

/** The hub asks; answers the request’s id. */
export async function hubAsks(
  service: ServiceUnderTest,
  asked = aQuestion(),
  { from = 'safeguarding-hub', subject = asked.requestId }: { readonly from?: Agency; readonly subject?: string } = {},
): Promise<string> {
  await hearing(service, subject, (arrival, delivery) => arrival.receive(asked, delivery), from);
  return asked.requestId;
}

/** The hub does not ask any more. */
export const hubWithdraws = (
  service: ServiceUnderTest,
  requestId: string,
  reason: RequestWithdrawalReason = 'contact-over',
): Promise<void> =>
  hearing(service, requestId, (arrival, delivery) =>
    arrival.hearWithdrawal({ requestId, at: '2026-11-30T10:00:00Z', reason }, delivery),
  );
