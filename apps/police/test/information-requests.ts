import { randomUUID } from 'node:crypto';
import { sourceOf, type Agency, type InformationRequested, type RequestWithdrawalReason } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { ServiceUnderTest } from '#libs/testing';
import { InformationRequestArrival } from '../src/information-request/information-request-arrival.service.js';

/** What the hub asks about a child. */
export const aQuestion = (more: Partial<InformationRequested> = {}): InformationRequested => ({
  requestId: randomUUID(),
  at: '2026-11-30T09:00:00Z',
  byName: 'Priya Nair',
  agreement: 'hub-police-information-request',
  purpose: 'What the police know of somebody for whom the safeguarding hub decides what to do',
  person: {
    names: [{ kind: 'current', forenames: 'Ellie', surname: 'Ward' }],
    birth: { kind: 'date', date: '2014-05-06' },
  },
  question: 'Have you been called to her home since March?',
  why: 'She is afraid to go home.',
  restsOn: 'duty',
  grade: 'red',
  answerBy: '2026-11-30T11:00:00Z',
  ...more,
});

function hearing(
  police: ServiceUnderTest,
  subject: string,
  work: (arrival: InformationRequestArrival, delivery: Delivery) => Promise<void>,
  from: Agency = 'safeguarding-hub',
): Promise<void> {
  return police.app.get(Transactions).run((manager) => {
    const trace = { correlationId: 'asked-in-a-spec' };
    const delivery = { manager, source: sourceOf(from), subject, trace } as Delivery;
    return work(police.app.get(InformationRequestArrival), delivery);
  });
}

/** The hub asks; answers the request’s id. */
export async function hubAsks(
  police: ServiceUnderTest,
  asked = aQuestion(),
  { from = 'safeguarding-hub', subject = asked.requestId }: { readonly from?: Agency; readonly subject?: string } = {},
): Promise<string> {
  await hearing(police, subject, (arrival, delivery) => arrival.receive(asked, delivery), from);
  return asked.requestId;
}

/** The hub does not ask any more. */
export const hubWithdraws = (
  police: ServiceUnderTest,
  requestId: string,
  reason: RequestWithdrawalReason = 'contact-over',
): Promise<void> =>
  hearing(police, requestId, (arrival, delivery) =>
    arrival.hearWithdrawal({ requestId, at: '2026-11-30T10:00:00Z', reason }, delivery),
  );
