import type { PartnerRequestView, WholeAskedView } from '../../src/api/information-view.js';
import { aDeadline } from './referral.js';

export const REQUEST_ID = '7c3e2f74-3333-4222-8111-0f1e2d3c4b5a';

const words = {
  question: 'Have you been called to her home since March?',
  why: 'She is afraid to go home.',
} as const;

/** What the hub asked the police about the person of a contact, who have not answered. */
export const aPartnerRequest = (changes: Partial<PartnerRequestView> = {}): PartnerRequestView => ({
  ...{ id: REQUEST_ID, to: 'police', state: 'asked', ...words, restsOn: 'duty', answers: [] },
  ...{ askedAt: '2026-11-23T09:00:00Z', askedBy: 'Priya Nair' },
  due: aDeadline({ policy: 'partner-answer', what: 'Answer of a partner', dueAt: '2026-11-23T11:00:00Z' }),
  ...changes,
});

/** The same as the police have it. */
export const aQuestionOfTheHub = (changes: Partial<WholeAskedView> = {}): WholeAskedView => ({
  ...{ id: REQUEST_ID, state: 'asked', version: 1, personName: 'Ellie Ward', grade: 'red', ...words },
  ...{ answerBy: '2026-11-23T11:00:00Z', receivedAt: '2026-11-23T09:00:02Z' },
  ...{ from: 'safeguarding-hub', askedAt: '2026-11-23T09:00:00Z', askedBy: 'Priya Nair', restsOn: 'duty' },
  purpose: 'What the police know of somebody for whom the safeguarding hub decides what to do',
  person: {
    names: [{ kind: 'current', forenames: 'Ellie', surname: 'Ward' }],
    birth: { kind: 'date', date: '2014-05-06' },
  },
  due: aDeadline({ what: 'Answer to the safeguarding hub', dueAt: '2026-11-23T11:00:02Z' }),
  ...{ given: [], allowedSteps: ['answer'], dataFlags: [] },
  ...changes,
});
