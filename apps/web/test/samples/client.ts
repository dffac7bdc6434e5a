import type { ClientView } from '../../src/api/client-view.js';
import type { IsvaCaseView, IsvaView } from '../../src/api/isva-view.js';
import { anExamination } from './own-work.js';
import { REFERRAL_ID, aDeadline, aReferral, someChannels } from './referral.js';

/** An adviser’s support of Sarah, with something of each kind. */
export const anIsva = (changes: Partial<IsvaView> = {}): IsvaView => {
  const recorded = { recordedBy: 'Nadia Khan', recordedAt: '2026-11-23T10:05:00Z' };
  const on = '2026-11-23';
  return {
    ...{ version: 9, status: 'supported', adviserKindName: 'Independent sexual violence adviser (ISVA)' },
    adviser: { subject: 'nadia.khan', name: 'Nadia Khan' },
    ...{ reviewOn: '2026-11-20', reviewOverdue: true },
    allowedSteps: ['reallocate', 'contact', 'needs', 'plan-action', 'action-end', 'justice-stage', 'review', 'end'],
    history: [
      { step: 'offer', at: '2026-11-20T22:30:00Z', ...recorded },
      { step: 'accept', at: '2026-11-20T22:40:00Z', saidBy: 'self', ...recorded },
      { step: 'allocate', adviserName: 'Nadia Khan', ...recorded },
    ],
    contacts: [{ channel: 'call', at: '2026-11-23T10:00:00Z', result: 'reached', words: 'Well.', ...recorded }],
    needs: [
      { on, needs: [{ areaName: 'Being and feeling safe', level: 'high', words: 'He has a key.' }], ...recorded },
    ],
    plan: [{ action: 6, what: 'Go to the court with her', who: 'Nadia Khan', state: 'open' }],
    justiceStages: [{ stageName: 'Waiting for the trial', on, words: 'At Luton', ...recorded }],
    reviews: [{ on, nextOn: '2026-11-20', ...recorded }],
    endings: [{ reasonName: 'They have moved away', on, view: 'better', viewInWords: 'I sleep again.', ...recorded }],
    ...changes,
  };
};

export const CLIENT_ID = '5a1c9e7b-2d3f-4a6b-8c9d-0e1f2a3b4c5d';

export const anIsvaCase = (changes: Partial<IsvaCaseView> = {}): IsvaCaseView => ({
  ...{ id: CLIENT_ID, cameBy: 'themselves', person: aReferral().person, summary: 'What she said' },
  ...{ safeContact: { call: true, text: false }, channels: someChannels, occurredAt: '2026-11-20T21:00:00Z' },
  ...anIsva(),
  ...changes,
});

/** Sarah, who came to the referral centre by herself. */
export const aClient = (changes: Partial<ClientView> = {}): ClientView => ({
  ...{ id: CLIENT_ID, version: 3, cameAt: '2026-11-20T22:00:00Z', occurredAt: '2026-11-20T21:00:00Z' },
  ...{ person: aReferral().person, safeContact: { call: true, text: false }, channels: someChannels },
  ...{ summary: 'What she said', recordedBy: 'ruth.adeyemi', recordedAt: '2026-11-20T22:05:00Z', owed: false },
  referredOn: [{ id: REFERRAL_ID, to: 'beacon', status: 'accepted', at: '2026-11-21T09:00:00Z' }],
  examination: { ...anExamination(), allowedSteps: ['offer', 'finish', 'decline'] },
  isva: anIsva(),
  deadlines: [aDeadline({ what: 'Referral of a child to the safeguarding hub', standing: 'overdue' })],
  dataFlags: [],
  ...changes,
});
