import type { ExaminationView, LicenceView, SupervisionView, SupportView } from '../../src/api/own-work-view.js';

/** Beacon’s work with Sarah, with one action that is still to be done and one that is over. */
export const aSupport = (): SupportView => {
  const recorded = { recordedBy: 'Joanne Hale', recordedAt: '2026-11-23T10:05:00Z' };
  const needs = [{ areaName: 'Being and feeling safe', level: 'high', words: 'He has a key.' }];
  return {
    contactAttempts: [{ channel: 'call', at: '2026-11-23T10:00:00Z', result: 'reached', note: 'Well.', ...recorded }],
    needsAssessments: [{ assessedOn: '2026-11-23', needs, ...recorded }],
    plan: [
      { action: 3, what: 'Change the locks', who: 'Joanne Hale', area: 'safety', by: '2026-12-01', state: 'open' },
      { action: 4, what: 'A place in a refuge', who: 'Sarah', state: 'dropped', why: 'She has moved.' },
    ],
    ownViews: [{ view: 'better', words: 'I sleep again.', ...recorded }],
    restorativeJustice: [{ interest: 'perhaps-later', ...recorded }],
    marac: [{ referred: true, referredOn: '2026-11-22', because: 'She is very afraid.', ...recorded }],
  };
};

/** Probation’s supervision of somebody on licence, of whom nothing has been done yet. */
export const aSupervision = (): SupervisionView => ({
  ...{ crn: 'X123456', type: 'licence', startedOn: '2026-10-01', riskOfSeriousHarm: 'very-high', milestones: [] },
});

export const aLicence = (): LicenceView => ({
  conditions: [{ id: 'c-1', kind: 'no-contact', inWords: 'Not to approach her', inForce: true }],
  breaches: [
    {
      ...{ id: 'b-1', at: '2026-11-01T12:00:00Z', inWords: 'Rang her', escalation: 'warning' },
      allowedEscalations: ['senior-warning', 'recall-requested'],
    },
  ],
});

export const SAMPLE_ID = '3b1d8f0e-5c2a-4e7d-9a64-1f0c2b3d4e5f';

/** An examination that was done, with a sample about which the client has not decided. */
export const anExamination = (): ExaminationView => ({
  status: 'done',
  allowedSteps: [],
  steps: [{ step: 'finish', at: '2026-11-20T22:00:00Z', byName: 'Dr Rao' }],
  samples: [
    {
      ...{ id: SAMPLE_ID, type: 'oral', takenAt: '2026-11-20T22:00:00Z', expiresAt: '2028-11-20T22:00:00Z' },
      ...{ expired: false, explanation: 'Two years from when it was taken.' },
      allowedDecisions: ['keep', 'release-to-police', 'destroy'],
    },
  ],
});
