import { describe, expect, it } from '@jest/globals';
import { check } from './checker.js';
import { historyOf, type Delivery, type History, type Line } from './history.js';
import { violationNames, type ViolationName } from './invariants/violation.js';
import type { HistoryRow, Rows } from './rows.js';

const step = (version: number, by: string, name: string, said: string | null = null): HistoryRow => ({
  referralId: 'R1',
  version,
  by,
  step: name,
  said,
});

const policeHistory = [
  step(1, 'police', 'send'),
  step(2, 'beacon', 'receive'),
  step(3, 'beacon', 'ask', 'S1'),
  step(4, 'police', 'answer', 'S2'),
  step(5, 'beacon', 'accept'),
  step(6, 'beacon', 'progress', 'S4'),
];

const plumbing = { waitingInOutbox: 0, parked: 0, deadLetters: [] };

const rows: Rows = {
  incidents: [{ id: 'I1', reference: 'A/1' }],
  sent: [{ id: 'R1', incidentId: 'I1', personRecordId: 'P1', status: 'in-progress', version: 6 }],
  received: [{ id: 'R1', incidentId: 'I1', status: 'in-progress', version: 6 }],
  policeHistory,
  beaconHistory: policeHistory,
  sightings: [
    { eventId: 'E2', agency: 'police', recordId: 'P1', incidentReference: 'A/1', role: 'victim' },
    { eventId: 'E3', agency: 'beacon', recordId: 'R1', incidentReference: 'A/1', role: 'victim' },
  ],
  policeAlerts: [],
  beaconAlerts: [{ id: 'L1' }],
  plumbing: [
    { service: 'police', ...plumbing },
    { service: 'beacon', ...plumbing },
    {
      service: 'safeguarding-hub',
      ...plumbing,
      deadLetters: [{ topic: 'sighting.police', partition: 0, offset: '7', reason: 'no-value', detail: null }],
    },
  ],
};

const place = { partition: 0, at: 0, digest: 'x' } as const;
const delivered = (topic: string, eventId: string, more: Partial<Delivery>): Line => ({
  line: 'delivery',
  ...place,
  topic,
  eventId,
  offset: String(eventId.slice(1)),
  subject: 'R1',
  type: 'a',
  ...more,
});
const sighted = 'referral-hub.person-sighted.v1';

const lines: Line[] = [
  {
    line: 'invoke',
    at: 1,
    call: 1,
    intent: { kind: 'incident', id: 'A/1', people: [{ recordId: 'P1', role: 'victim' }] },
  },
  { line: 'return', at: 2, call: 1, outcome: 'unknown' },
  {
    line: 'invoke',
    at: 3,
    call: 2,
    intent: { kind: 'incident', id: 'A/1', people: [{ recordId: 'P1', role: 'victim' }] },
  },
  { line: 'return', at: 4, call: 2, outcome: 'ok', answer: { id: 'I1', referrals: [{ id: 'R1' }] } },
  { line: 'invoke', at: 5, call: 3, intent: { kind: 'step', id: 'S1', by: 'beacon', referralId: 'R1', step: 'ask' } },
  { line: 'return', at: 6, call: 3, outcome: 'ok' },
  {
    line: 'invoke',
    at: 5,
    call: 4,
    intent: { kind: 'step', id: 'S2', by: 'police', referralId: 'R1', step: 'answer' },
  },
  {
    line: 'invoke',
    at: 7,
    call: 5,
    intent: { kind: 'step', id: 'S3', by: 'beacon', referralId: 'R1', step: 'accept', race: 'race' },
  },
  { line: 'return', at: 8, call: 5, outcome: 'ok' },
  {
    line: 'invoke',
    at: 7,
    call: 6,
    intent: { kind: 'step', id: 'S5', by: 'beacon', referralId: 'R1', step: 'reject', race: 'race' },
  },
  { line: 'return', at: 8, call: 6, outcome: 'fail' },
  {
    line: 'invoke',
    at: 9,
    call: 7,
    intent: { kind: 'step', id: 'S4', by: 'beacon', referralId: 'R1', step: 'progress' },
  },
  { line: 'return', at: 9, call: 7, outcome: 'ok' },
  delivered('referral.police.beacon', 'E1', { sequence: 1 }),
  delivered('referral.police.beacon', 'E4', { sequence: 2 }),
  delivered('referral.police.beacon', 'E4', { sequence: 2, offset: '9' }),
  delivered('sighting.police', 'E2', { sequence: 1, subject: 'P1', type: sighted }),
  delivered('sighting.beacon', 'E3', { sequence: 1, type: sighted }),
  delivered('alert.beacon', 'E5', { sequence: 1, subject: 'F1', alertId: 'L1' }),
  delivered('sighting.police', 'E6', { sequence: 8, offset: '7' }),
  {
    line: 'planted',
    at: 0,
    topic: 'sighting.police',
    partition: 0,
    offset: '7',
    expected: 'dead-letter',
    readers: ['safeguarding-hub'],
  },
];

const good = historyOf(lines, rows);
const withRows = (changed: Partial<Rows>): History => historyOf(lines, { ...rows, ...changed });
const withLines = (more: Line[], without: (line: Line) => boolean = () => false): History =>
  historyOf([...lines.filter((line) => !without(line)), ...more], rows);
const resting: Line = { line: 'moving', at: 0, what: [] };
const namesOf = (history: History): string[] => [...new Set(check(history).map(({ name }) => name))].sort();

const ok = { line: 'return', at: 11, call: 20, outcome: 'ok' } as const;
const wanted = (id: string): Line => ({
  line: 'invoke',
  at: 10,
  call: 20,
  intent: { kind: 'incident', id, people: [] },
});
const swapped = policeHistory.map((row) =>
  row.version === 5 ? step(5, 'beacon', 'progress', 'S4') : row.version === 6 ? step(6, 'beacon', 'accept') : row,
);

/** What was done to a good history, and the names under which that must be reported. */
const broken: [string, History, ViolationName[]][] = [
  [
    'an accepted incident is not there',
    withLines([wanted('A/2'), { ...ok, answer: { id: 'I2', referrals: [] } }]),
    ['lost-incident'],
  ],
  [
    'an incident is there that nobody wanted',
    withRows({ incidents: [...rows.incidents, { id: 'I9', reference: 'A/9' }] }),
    ['phantom-incident'],
  ],
  [
    'a refused incident is there',
    historyOf([...lines, wanted('A/9'), { ...ok, outcome: 'fail' }], {
      ...rows,
      incidents: [...rows.incidents, { id: 'I9', reference: 'A/9' }],
    }),
    ['phantom-incident'],
  ],
  [
    'one request made two incidents',
    withRows({ incidents: [...rows.incidents, { id: 'I2', reference: 'A/1' }] }),
    ['doubled-incident'],
  ],
  [
    'the same request was answered in two ways',
    withLines(
      [{ line: 'return', at: 2, call: 1, outcome: 'ok', answer: { id: 'I1', referrals: [] } }],
      (line) => line.line === 'return' && line.call === 1,
    ),
    ['another-answer'],
  ],
  ['a referral did not arrive', withRows({ received: [] }), ['lost-referral']],
  [
    'a referral arrived that nobody sent',
    withRows({ received: [...rows.received, { id: 'R9', incidentId: 'I1', status: 'received', version: 0 }] }),
    ['lost-sighting', 'phantom-referral'],
  ],
  [
    'one person was referred twice for one incident',
    withRows({ sent: [...rows.sent, { ...rows.sent[0]!, id: 'R2', version: 0 }] }),
    ['doubled-referral', 'lost-referral', 'not-received'],
  ],
  [
    'the sender never heard that it arrived',
    withRows({ policeHistory: policeHistory.filter(({ step: name }) => name !== 'receive') }),
    ['lost-step', 'not-received', 'versions-not-contiguous'],
  ],
  [
    'the two sides do not say the same',
    withRows({ received: [{ ...rows.received[0]!, status: 'accepted' }] }),
    ['sides-disagree'],
  ],
  [
    'a step of the receiver did not reach the sender',
    withRows({ policeHistory: policeHistory.slice(0, 5), sent: [{ ...rows.sent[0]!, version: 5 }] }),
    ['lost-step'],
  ],
  [
    'a step of the sender did not reach the receiver',
    withRows({ beaconHistory: policeHistory.map((row) => (row.step === 'answer' ? { ...row, by: 'beacon' } : row)) }),
    ['lost-step', 'phantom-step'],
  ],
  [
    'a step is there that nobody took',
    withRows({
      policeHistory: [...policeHistory, step(7, 'beacon', 'conclude', 'S9')],
      sent: [{ ...rows.sent[0]!, version: 7 }],
    }),
    ['phantom-step'],
  ],
  [
    'a step had its effect twice',
    withRows({
      beaconHistory: [...policeHistory, step(7, 'beacon', 'progress', 'S4')],
      received: [{ ...rows.received[0]!, version: 7 }],
    }),
    ['doubled-step'],
  ],
  ['the sender heard the steps in another order', withRows({ policeHistory: swapped }), ['steps-out-of-order']],
  ['a version was left out', withRows({ sent: [{ ...rows.sent[0]!, version: 7 }] }), ['versions-not-contiguous']],
  [
    'a referral was accepted and rejected',
    withRows({
      beaconHistory: [...policeHistory, step(7, 'beacon', 'reject', 'S5')],
      received: [{ ...rows.received[0]!, version: 7 }],
    }),
    ['lost-step', 'phantom-step', 'two-decisions'],
  ],
  [
    'both of two racing decisions were confirmed',
    withLines([{ line: 'return', at: 8, call: 6, outcome: 'ok' }], (line) => line.line === 'return' && line.call === 6),
    ['lost-step', 'two-decisions'],
  ],
  ['the hub did not see somebody', withRows({ sightings: rows.sightings.slice(1) }), ['lost-sighting']],
  [
    'the hub saw somebody whom nobody told of',
    withRows({ sightings: [...rows.sightings, { ...rows.sightings[0]!, eventId: 'E99', role: 'child' }] }),
    ['phantom-sighting'],
  ],
  [
    'the hub counted one telling twice',
    withRows({ sightings: [...rows.sightings, rows.sightings[0]!] }),
    ['doubled-sighting'],
  ],
  ['a warning did not arrive', withRows({ beaconAlerts: [] }), ['lost-alert']],
  ['a warning came that the hub never gave', withRows({ policeAlerts: [{ id: 'L9' }] }), ['phantom-alert']],
  ['a warning is there twice', withRows({ beaconAlerts: [{ id: 'L1' }, { id: 'L1' }] }), ['doubled-alert']],
  [
    'an event never reached the topic',
    withLines([], (line) => line.line === 'delivery' && line.eventId === 'E1'),
    ['sequence-gap'],
  ],
  [
    'events reached the topic in another order',
    withLines(
      [delivered('referral.police.beacon', 'E1', { sequence: 1, offset: '9' })],
      (line) => line.line === 'delivery' && line.eventId === 'E1',
    ),
    ['sequence-disorder'],
  ],
  [
    'an event was told with another content',
    withLines([delivered('sighting.beacon', 'E3', { sequence: 1, type: sighted, digest: 'y', offset: '9' })]),
    ['event-changed'],
  ],
  [
    'two events took one place in the order',
    withLines([delivered('sighting.beacon', 'E8', { sequence: 1, offset: '9' })]),
    ['event-changed'],
  ],
  ['something had not come to rest', withLines([resting, { ...resting, what: ['beacon'] }]), ['not-quiet']],
  [
    'an event still waits for the broker',
    withRows({
      plumbing: rows.plumbing.map((each) => (each.service === 'police' ? { ...each, waitingInOutbox: 1 } : each)),
    }),
    ['outbox-not-empty'],
  ],
  [
    'an event still waits for its predecessor',
    withRows({ plumbing: rows.plumbing.map((each) => (each.service === 'beacon' ? { ...each, parked: 1 } : each)) }),
    ['still-parked'],
  ],
  [
    'a true event was set aside',
    withRows({
      plumbing: rows.plumbing.map((each) =>
        each.service === 'beacon'
          ? { ...each, deadLetters: [{ topic: 't', partition: 0, offset: '1', reason: 'invalid-data', detail: null }] }
          : each,
      ),
    }),
    ['unexpected-dead-letter'],
  ],
  [
    'a poisoned record was not set aside',
    withRows({ plumbing: rows.plumbing.map((each) => ({ ...each, deadLetters: [] })) }),
    ['missing-dead-letter'],
  ],
];

describe('the checker', () => {
  it('finds nothing in a history in which every promise was kept', () => {
    expect(check(good)).toEqual([]);
  });

  it.each(broken)('says by name that %s', (_, history, names) => {
    expect(namesOf(history)).toEqual(names);
  });

  it('has been seen to report every fault that it knows', () => {
    expect([...new Set(broken.flatMap(([, , names]) => names))].sort()).toEqual([...violationNames].sort());
  });

  it('holds a call without an answer for one that may have had its effect', () => {
    const incidents = [...rows.incidents, { id: 'I2', reference: 'A/2' }];
    expect(check(historyOf([...lines, wanted('A/2')], { ...rows, incidents }))).toEqual([]);
    expect(check(historyOf([...lines, wanted('A/2')], rows))).toEqual([]);
  });
});
