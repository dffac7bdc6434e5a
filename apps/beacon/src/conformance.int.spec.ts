import { randomUUID } from 'node:crypto';
import { holdReceiver, holdSender, type ReceiverStep, type Sample, type SenderStep } from '#libs/testing';
import { aConcern, amara, aReferral, joanne, says, startBeaconUnderTest } from '../test/beacon-under-test.js';
import { DeadlineWatch } from './deadline/deadline-watch.service.js';

/** What Beacon's people say with each step. */
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
  agency: 'beacon',
  sender: 'police',
  start: (kafka) => startBeaconUnderTest({}, kafka),
  worker: joanne,
  stranger: amara,
  referral: () => aReferral({}, { summary: 'What happened' }),
  step: (step) => ({ path: (id) => `/referrals/${id}/${step}`, said: said[step] }),
  path: (id) => `/referrals/${id}`,
  clocks: { look: (service, at) => service.app.get(DeadlineWatch).look(at), waitForAnswers: true },
});

/** What they say with each step about what Beacon itself sent. */
const saidAsSender: Readonly<Record<SenderStep, object>> = {
  answer: { answer: 'In the mornings.' },
  withdraw: { reason: 'no-longer-needed' },
  dispute: { explanation: 'She is at risk.' },
  amend: { reason: 'correction', summary: 'As it should read' },
  'enter-in-error': { reason: 'wrong-person' },
};

/** Of what Beacon keeps the hub may not read a protected address. */
function concern({ summary, keptBack, refused, onDuty }: Sample) {
  const { person, ...rest } = aConcern();
  const addresses = [{ kind: 'home' as const, lines: [keptBack ?? 'At home'], protected: true }];
  return {
    ...rest,
    person: { ...person, addresses },
    ...(summary !== undefined && { summary }),
    ...(refused && { consent: says('safeguarding-hub', 'refused') }),
    ...(onDuty && { riskAssessment: { tool: 'DASH' as const, grade: 'high' as const } }),
  };
}

holdSender({
  agency: 'beacon',
  receiver: 'safeguarding-hub',
  start: (kafka) => startBeaconUnderTest({}, kafka),
  worker: joanne,
  stranger: amara,
  making: (sample = {}) => ({
    target: 'POST /sent-referrals',
    as: joanne,
    key: randomUUID(),
    body: concern(sample),
  }),
  drafted: async (_, sample = {}) => concern(sample),
  referralsIn: (answer) => [(answer as { readonly id: string }).id],
  step: (step) => ({ path: (id) => `/sent-referrals/${id}/${step}`, said: saidAsSender[step] }),
  path: (id) => `/sent-referrals/${id}`,
});
