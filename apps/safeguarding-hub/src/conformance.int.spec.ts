import { holdReceiver, type ReceiverStep } from '#libs/testing';
import { amara, aReferral, priya, startHubUnderTest } from '../test/hub-under-test.js';
import { DeadlineWatch } from './deadline/deadline-watch.service.js';

/** What the hub’s people say with each step. */
const said: Readonly<Record<ReceiverStep, object>> = {
  open: {},
  accept: {},
  ask: { question: 'Where is she now?' },
  reject: { reason: 'not-our-service', explanation: 'She lives elsewhere.' },
  uphold: { explanation: 'She lives elsewhere.' },
  progress: { note: 'Asked the school' },
  conclude: { outcome: 'needs-met' },
  reopen: { reason: 'person-came-back' },
  'enter-in-error': { reason: 'wrong-person' },
};

holdReceiver({
  agency: 'safeguarding-hub',
  sender: 'police',
  start: (kafka) => startHubUnderTest({}, kafka),
  worker: priya,
  stranger: amara,
  referral: () => aReferral({}, { summary: 'What happened' }),
  step: (step) => ({ path: (id) => `/referrals/${id}/${step}`, said: said[step] }),
  path: (id) => `/referrals/${id}`,
  clocks: { look: (service, at) => service.app.get(DeadlineWatch).look(at), waitForAnswers: false },
});
