import { holdReceiver, type ReceiverStep } from '#libs/testing';
import { amara, aReferral, ruth, startSarcUnderTest } from '../test/sarc-under-test.js';
import { DeadlineWatch } from './deadline/deadline-watch.service.js';

/** What the centre’s people say with each step. */
const said: Readonly<Record<ReceiverStep, object>> = {
  open: {},
  accept: {},
  ask: { question: 'Is it safe to call?' },
  reject: { reason: 'not-our-service', explanation: 'She lives elsewhere.' },
  uphold: { explanation: 'She lives elsewhere.' },
  progress: { note: 'First visit' },
  conclude: { outcome: 'needs-met' },
  reopen: { reason: 'person-came-back' },
  'enter-in-error': { reason: 'wrong-person' },
};

holdReceiver({
  agency: 'sarc',
  sender: 'police',
  start: (kafka) => startSarcUnderTest({}, kafka),
  worker: ruth,
  stranger: amara,
  referral: () => aReferral({}, { summary: 'What happened' }),
  step: (step) => ({ path: (id) => `/referrals/${id}/${step}`, said: said[step] }),
  path: (id) => `/referrals/${id}`,
  clocks: { look: (service, at) => service.app.get(DeadlineWatch).look(at), waitForAnswers: true },
});
