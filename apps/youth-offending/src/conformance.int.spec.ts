import { holdReceiver, type ReceiverStep } from '#libs/testing';
import { amara, aReferral, imran, startYouthOffendingUnderTest } from '../test/youth-offending-under-test.js';

/** What the service’s people say with each step. */
const said: Readonly<Record<ReceiverStep, object>> = {
  open: {},
  accept: {},
  ask: { question: 'Is it safe to call?' },
  reject: { reason: 'not-our-service', explanation: 'He lives elsewhere.' },
  uphold: { explanation: 'He lives elsewhere.' },
  progress: { note: 'First visit' },
  conclude: { outcome: 'needs-met' },
  reopen: { reason: 'person-came-back' },
  'enter-in-error': { reason: 'wrong-person' },
};

holdReceiver({
  agency: 'youth-offending',
  sender: 'police',
  start: (kafka) => startYouthOffendingUnderTest({}, kafka),
  worker: imran,
  stranger: amara,
  referral: () => aReferral({}, { summary: 'What happened' }),
  step: (step) => ({ path: (id) => `/referrals/${id}/${step}`, said: said[step] }),
  path: (id) => `/referrals/${id}`,
});
