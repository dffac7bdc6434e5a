import { holdReceiver, type ReceiverStep } from '#libs/testing';
import { amara, aReferral, nadia, startProbationUnderTest } from '../test/probation-under-test.js';
import { DeadlineWatch } from './deadline/deadline-watch.service.js';

/** What probation’s people say with each step. */
const said: Readonly<Record<ReceiverStep, object>> = {
  open: {},
  accept: {},
  ask: { question: 'Is he on bail?' },
  reject: { reason: 'not-our-service', explanation: 'He lives elsewhere.' },
  uphold: { explanation: 'He lives elsewhere.' },
  progress: { note: 'First visit' },
  conclude: { outcome: 'needs-met' },
  reopen: { reason: 'person-came-back' },
  'enter-in-error': { reason: 'wrong-person' },
};

holdReceiver({
  agency: 'probation',
  sender: 'police',
  start: (kafka) => startProbationUnderTest({}, kafka),
  worker: nadia,
  stranger: amara,
  referral: () => aReferral({}, { summary: 'What he did' }),
  step: (step) => ({ path: (id) => `/referrals/${id}/${step}`, said: said[step] }),
  path: (id) => `/referrals/${id}`,
  clocks: { look: (service, at) => service.app.get(DeadlineWatch).look(at), waitForAnswers: true },
});
