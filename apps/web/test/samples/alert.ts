import type { WholeAlertView } from '../../src/api/alert-view.js';
import { REFERRAL_ID, aDeadline, anAlert } from './referral.js';

export const ALERT_ID = '11111111-2222-4333-8444-555555555555';

/** An alert as its agency's service tells it to those who are to acknowledge it: Beacon knows Sarah by a referral. */
export const anAskingAlert = (changes: Partial<WholeAlertView> = {}): WholeAlertView => {
  const { kind, sentence, count, toldBy, evidence, asked, policyId, foundAt, receivedAt } = anAlert();
  return {
    ...{
      id: ALERT_ID,
      kind,
      sentence,
      count,
      toldBy,
      evidence,
      asked,
      policyId,
      policyVersion: '1',
      foundAt,
      receivedAt,
    },
    ...{ state: 'new', version: 1, holds: true, isOver: false, entries: [], allowedSteps: ['acknowledge'] },
    due: aDeadline({
      ...{ policy: 'beacon-alert-seen', what: 'Acknowledgement of the alert', dueAt: '2026-11-24T17:00:00Z' },
      explanation: 'Within 8 opening hours of its arrival.',
    }),
    about: [{ referralId: REFERRAL_ID, personName: 'Sarah Jane O’Brien', status: 'received' }],
    ...changes,
  };
};
