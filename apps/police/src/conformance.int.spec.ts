import { randomUUID } from 'node:crypto';
import {
  holdReceiver,
  holdSender,
  type ReceiverStep,
  type Sample,
  type SenderStep,
  type SenderTalk,
} from '#libs/testing';
import { anIncident, officer, recordsSystem, startPoliceUnderTest } from '../test/police-under-test.js';
import { aReport, maya } from '../test/received-referrals.js';
import { ReceivedDeadlineWatch } from './deadline/received-deadline-watch.service.js';
import type { IncidentReceipt } from './incident/incident.service.js';

/** What an officer says with each step. */
const said: Readonly<Record<SenderStep, object>> = {
  answer: { answer: 'In the mornings.' },
  withdraw: { reason: 'no-longer-needed' },
  dispute: { explanation: 'She is at risk.' },
  amend: { reason: 'correction', summary: 'As it should read' },
  'enter-in-error': { reason: 'wrong-person' },
};

/** Of whom the hub is told whatever anybody says. */
const aChild = {
  role: 'victim' as const,
  person: {
    names: [{ kind: 'current' as const, forenames: 'Ellie', surname: 'Ward' }],
    birth: { kind: 'date' as const, date: '2016-05-01' },
  },
};

/** What Beacon may not read stands with the suspect, at a protected address and in the place of the incident. */
function incident({ summary, keptBack, refused, onDuty }: Sample) {
  const [victim, suspect] = anIncident().people;
  const hidden = { kind: 'home' as const, lines: [keptBack ?? ''], protected: true };
  const people = [
    { ...victim, person: { ...victim?.person, ...(keptBack !== undefined && { addresses: [hidden] }) } },
    { ...suspect, person: { names: [{ kind: 'current' as const, surname: keptBack ?? 'Dunn' }] } },
  ];
  const consent = [
    { purpose: 'victim-support', recipient: 'beacon', decision: 'refused', at: new Date().toISOString() },
  ];
  return {
    ...anIncident(),
    people,
    ...(summary !== undefined && { summary }),
    ...(refused && { consent }),
    ...(onDuty && { category: 'violence' as const, people: [aChild, ...people.slice(1)] }),
  };
}

/** A victim who said no when the incident was reported, and yes since. */
async function afterANo(talk: SenderTalk, { summary }: Sample = {}) {
  const [victim] = anIncident().people;
  const people = [{ ...victim, person: { ...victim?.person, recordId: 'P-1' } }];
  const body = { ...incident({ refused: true }), people };
  const key = randomUUID();
  const { json } = await talk.call<IncidentReceipt>('POST /incidents', { as: recordsSystem(), key, body });
  const word = { purpose: 'victim-support', recipient: 'beacon', decision: 'given' };
  return {
    ...{ incidentId: json.id, personRecordId: 'P-1', to: 'beacon', purpose: 'victim-support' },
    consent: { ...word, at: new Date().toISOString() },
    ...(summary !== undefined && { summary }),
  };
}

const atBeacon = {
  sub: 'joanne.hale',
  client_id: 'web',
  agency: 'beacon',
  roles: ['caseworker'],
  name: 'Joanne Hale',
} as const;

holdSender({
  agency: 'police',
  receiver: 'beacon',
  receiverOnDuty: 'safeguarding-hub',
  start: (kafka) => startPoliceUnderTest({}, kafka),
  worker: officer('amara.okafor'),
  stranger: atBeacon,
  making: (sample = {}) => ({
    target: 'POST /incidents',
    as: recordsSystem(),
    key: randomUUID(),
    body: incident(sample),
  }),
  drafted: afterANo,
  referralsIn: (answer) => (answer as IncidentReceipt).referrals.map(({ id }) => id),
  step: (step) => ({ path: (id) => `/referrals/${id}/${step}`, said: said[step] }),
  path: (id) => `/referrals/${id}`,
});

/** What those say who work in public protection. */
const answered: Readonly<Record<ReceiverStep, object>> = {
  open: {},
  accept: {},
  ask: { question: 'Is it safe to call?' },
  reject: { reason: 'not-our-service', explanation: 'It happened elsewhere.' },
  uphold: { explanation: 'It happened elsewhere.' },
  progress: { note: 'First visit' },
  conclude: { outcome: 'needs-met', evidence: '41PY/8/26' },
  reopen: { reason: 'new-harm' },
  'enter-in-error': { reason: 'wrong-person' },
};

holdReceiver({
  agency: 'police',
  sender: 'beacon',
  start: (kafka) => startPoliceUnderTest({}, kafka),
  worker: maya,
  stranger: atBeacon,
  referral: () => aReport({}, { summary: 'What happened' }),
  step: (step) => ({ path: (id) => `/received-referrals/${id}/${step}`, said: answered[step] }),
  path: (id) => `/received-referrals/${id}`,
  clocks: { look: (service, at) => service.app.get(ReceivedDeadlineWatch).look(at), waitForAnswers: true },
});
