import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { incidentProblems, type Consent, type Incident, type IncidentOverride } from '#libs/case-schemas';
import { recordIncident } from './incident-recording.js';

const now = new Date('2026-11-20T23:00:00Z');
const at = '2026-11-20T22:30:00Z';

const no: Consent = { purpose: 'safeguarding', recipient: 'safeguarding-hub', decision: 'refused', at };
const decided: IncidentOverride = {
  recipient: 'safeguarding-hub',
  reason: 'adult-at-risk',
  decidedBy: 'DS Maya Lindqvist',
  decidedByRole: 'public protection',
  text: 'He has a key to her new flat, and she does not believe that he will use it.',
  at,
};
const sarah = (recordId: string) => ({
  role: 'victim' as const,
  person: {
    recordId,
    names: [{ kind: 'current' as const, forenames: 'Sarah' }],
    birth: { kind: 'date' as const, date: '1988-04-12' },
  },
});
const incident = (more: Partial<Incident>): Incident => ({
  occurredAt: '2026-11-20T21:15:00Z',
  reportedAt: '2026-11-20T22:00:00Z',
  category: 'domestic-abuse',
  people: [sarah('P-1')],
  riskAssessment: { tool: 'DASH', grade: 'high' },
  ...more,
});
const toHub = (more: Partial<Incident>) => {
  let last = 0;
  const { referrals } = recordIncident(incident(more), { now, newId: () => `id-${(last += 1)}` });
  return referrals.filter(({ to }) => to === 'safeguarding-hub');
};

describe('somebody at high risk who says no to the safeguarding hub', () => {
  it('is referred by duty, and it is said that nobody has written down why yet', () => {
    expect(toHub({ consent: [no] })).toMatchObject([{ reasonOwed: true, sent: { consent: no } }]);
    expect(toHub({ consent: [no] })[0]?.sent.override).toBeUndefined();
  });

  it('is referred by the decision of a named person, whose reason goes with the no', () => {
    const { recipient: _, ...decision } = decided;
    expect(toHub({ consent: [no], overrides: [decided] })).toMatchObject([{ reasonOwed: false }]);
    expect(toHub({ consent: [no], overrides: [decided] })[0]?.sent).toMatchObject({ consent: no, override: decision });
    expect(toHub({ consent: [no], overrides: [decided] })[0]?.sent.override).toEqual(decision);
  });

  it('owes no reason after a yes, and none is told', () => {
    const [{ reasonOwed, sent } = {}] = toHub({ consent: [{ ...no, decision: 'given' }], overrides: [decided] });
    expect([reasonOwed, sent?.override]).toEqual([false, undefined]);
  });
});

describe('a decision to tell without a yes', () => {
  const two = [sarah('P-1'), sarah('P-2')];
  const whoseReason = (overrides: IncidentOverride[]) =>
    toHub({ people: two, overrides }).map(({ sent: { override } }) => override?.decidedBy);

  it('is about the one whom it names, and about nobody where several could be meant', () => {
    expect(whoseReason([{ ...decided, personRecordId: 'P-2' }])).toEqual([undefined, 'DS Maya Lindqvist']);
    expect(whoseReason([decided])).toEqual([undefined, undefined]);
  });

  it('is about the agency that it names, and does not stand in for a yes that an agreement asks for', () => {
    const toBeacon: IncidentOverride = { ...decided, recipient: 'beacon' };
    let last = 0;
    const { referrals, notReferred } = recordIncident(incident({ overrides: [toBeacon] }), {
      now,
      newId: () => `id-${(last += 1)}`,
    });
    expect(referrals.map(({ to, sent }) => [to, sent.override])).toEqual([['safeguarding-hub', undefined]]);
    expect(notReferred).toMatchObject([{ to: 'beacon', because: 'explicit-consent-missing' }]);
  });

  it('cannot have been taken in the future', () => {
    const later = { ...decided, at: '2026-11-21T09:00:00Z' };
    expect(incidentProblems(incident({ overrides: [decided, later] }), now)).toEqual([
      { status: 400, code: 'in-the-future', field: 'overrides[1].at' },
    ]);
  });
});
