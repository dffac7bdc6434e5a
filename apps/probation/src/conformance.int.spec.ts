import { randomUUID } from 'node:crypto';
import { holdReceiver, holdSender, type ReceiverStep, type Sample, type SenderStep } from '#libs/testing';
import { aConcern, amara, aReferral, nadia, says, startProbationUnderTest } from '../test/probation-under-test.js';
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

const saidAsSender: Readonly<Record<SenderStep, object>> = {
  answer: { answer: 'In the mornings.' },
  withdraw: { reason: 'no-longer-needed' },
  dispute: { explanation: 'He is at risk.' },
  amend: { reason: 'correction', summary: 'As it should read' },
  'enter-in-error': { reason: 'wrong-person' },
};

/** What the hub may not read is a protected address, and where it happened. */
function concern({ summary, keptBack, refused, onDuty }: Sample) {
  const { incident, person, ...rest } = aConcern();
  const addresses = [{ kind: 'home' as const, lines: [keptBack ?? 'At home'], protected: true }];
  return {
    ...rest,
    incident: { ...incident, ...(keptBack !== undefined && { place: keptBack }) },
    person: { ...person, addresses },
    ...(summary !== undefined && { summary }),
    ...(refused && { consent: says('safeguarding-hub', 'refused') }),
    ...(onDuty && { riskAssessment: { tool: 'DASH' as const, grade: 'high' as const } }),
  };
}

holdSender({
  agency: 'probation',
  receiver: 'safeguarding-hub',
  start: (kafka) => startProbationUnderTest({}, kafka),
  worker: nadia,
  stranger: amara,
  making: (sample = {}) => ({
    target: 'POST /sent-referrals',
    as: nadia,
    key: randomUUID(),
    body: concern(sample),
  }),
  drafted: async (_, sample = {}) => concern(sample),
  referralsIn: (answer) => [(answer as { readonly id: string }).id],
  step: (step) => ({ path: (id) => `/sent-referrals/${id}/${step}`, said: saidAsSender[step] }),
  path: (id) => `/sent-referrals/${id}`,
});
