import { randomUUID } from 'node:crypto';
import { holdReceiver, holdSender, type ReceiverStep, type Sample, type SenderStep } from '#libs/testing';
import { amara, priya, startHubUnderTest } from '../test/hub-under-test.js';
import { aReferral, aRequest, says } from '../test/referrals.js';
import { DeadlineWatch } from './deadline/deadline-watch.service.js';

/** What the hub’s people say with each step. */
const said: Readonly<Record<ReceiverStep, object>> = {
  open: {},
  accept: {},
  ask: { question: 'Where is she now?' },
  reject: { reason: 'not-our-service', explanation: 'She lives elsewhere.' },
  uphold: { explanation: 'She lives elsewhere.' },
  progress: { note: 'Asked the school' },
  conclude: { outcome: 'needs-met', note: 'She is safe at her mother’s.' },
  reopen: { reason: 'person-came-back' },
  'enter-in-error': { reason: 'wrong-person', explanation: 'It is her sister.' },
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

const saidAsSender: Readonly<Record<SenderStep, object>> = {
  answer: { answer: 'In the mornings.' },
  withdraw: { reason: 'no-longer-needed' },
  dispute: { explanation: 'She is at risk.' },
  amend: { reason: 'correction', summary: 'As it should read' },
  'enter-in-error': { reason: 'wrong-person' },
};

/** What Beacon may not read is a protected address, and where it happened. */
function request({ summary, keptBack, refused, onDuty }: Sample) {
  const { incident, person, ...rest } = aRequest();
  const addresses = [{ kind: 'home' as const, lines: [keptBack ?? 'At home'], protected: true }];
  return {
    ...rest,
    incident: { ...incident, ...(keptBack !== undefined && { place: keptBack }) },
    person: { ...person, addresses },
    ...(summary !== undefined && { summary }),
    ...(refused && { consent: says('beacon', 'refused') }),
    ...(onDuty && { riskAssessment: { tool: 'DASH' as const, grade: 'high' as const } }),
  };
}

holdSender({
  agency: 'safeguarding-hub',
  receiver: 'beacon',
  start: (kafka) => startHubUnderTest({}, kafka),
  worker: priya,
  stranger: amara,
  making: (sample = {}) => ({ target: 'POST /sent-referrals', as: priya, key: randomUUID(), body: request(sample) }),
  drafted: async (_, sample = {}) => request(sample),
  referralsIn: (answer) => [(answer as { readonly id: string }).id],
  step: (step) => ({ path: (id) => `/sent-referrals/${id}/${step}`, said: saidAsSender[step] }),
  path: (id) => `/sent-referrals/${id}`,
});
