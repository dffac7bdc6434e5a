import { randomUUID } from 'node:crypto';
import { holdReceiver, holdSender, type ReceiverStep, type Sample, type SenderStep } from '#libs/testing';
import { aChild, aConcern, amara, aReferral, ruth, says, startSarcUnderTest } from '../test/sarc-under-test.js';
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

const saidAsSender: Readonly<Record<SenderStep, object>> = {
  answer: { answer: 'In the mornings.' },
  withdraw: { reason: 'no-longer-needed' },
  dispute: { explanation: 'She is at risk.' },
  amend: { reason: 'correction', summary: 'As it should read' },
  'enter-in-error': { reason: 'wrong-person' },
};

/** What the hub may not read is a protected address, where it happened, and by which numbers the centre knows of it. */
function concern({ summary, keptBack, refused, onDuty }: Sample) {
  const { incident, person, ...rest } = aConcern();
  const addresses = [{ kind: 'home' as const, lines: [keptBack ?? 'At home'], protected: true }];
  return {
    ...rest,
    incident: { ...incident, ...(keptBack !== undefined && { place: keptBack, reference: keptBack }) },
    person: { ...(onDuty ? aChild : person), addresses, ...(keptBack !== undefined && { recordId: keptBack }) },
    ...(summary !== undefined && { summary }),
    ...(refused && { consent: says('safeguarding-hub', 'safeguarding', { decision: 'refused' }) }),
  };
}

holdSender({
  agency: 'sarc',
  receiver: 'safeguarding-hub',
  start: (kafka) => startSarcUnderTest({}, kafka),
  worker: ruth,
  stranger: amara,
  making: (sample = {}) => ({
    target: 'POST /sent-referrals',
    as: ruth,
    key: randomUUID(),
    body: concern(sample),
  }),
  drafted: async (_, sample = {}) => concern(sample),
  referralsIn: (answer) => [(answer as { readonly id: string }).id],
  step: (step) => ({ path: (id) => `/sent-referrals/${id}/${step}`, said: saidAsSender[step] }),
  path: (id) => `/sent-referrals/${id}`,
});
