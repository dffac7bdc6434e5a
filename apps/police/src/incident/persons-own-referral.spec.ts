import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { Consent, Incident, Involvement } from '#libs/case-schemas';
import { recordIncident } from './incident-recording.js';

const now = new Date('2026-11-20T23:00:00Z');

function record(incident: Incident) {
  let last = 0;
  return recordIncident(incident, { now, newId: () => `id-${(last += 1)}` });
}

const answer = (more: Partial<Consent>): Consent => ({
  purpose: 'victim-support',
  recipient: 'youth-offending',
  decision: 'refused',
  at: '2026-11-20T22:00:00Z',
  ...more,
});

const harmed: Involvement = {
  role: 'victim',
  person: {
    recordId: 'P-HARMED',
    names: [{ kind: 'current', forenames: 'Ivy', surname: 'Harmed' }],
    birth: { kind: 'date', date: '2012-05-06' },
    addresses: [{ kind: 'home', lines: ['7 Harmed Row'], protected: false }],
    phones: [{ number: '07700 900123' }],
  },
};
const other: Involvement = {
  role: 'suspect',
  person: {
    recordId: 'S-OTHER',
    names: [{ kind: 'current', forenames: 'Max', surname: 'Other' }],
    birth: { kind: 'date', date: '2011-07-08' },
    identifiers: [{ type: 'crn', value: 'X123456' }],
  },
};
const between = (more: Partial<Incident> = {}): Incident => ({
  reference: '41PY/77777/26',
  occurredAt: '2026-11-20T21:15:00Z',
  reportedAt: '2026-11-20T22:00:00Z',
  category: 'violence',
  place: { description: 'Behind the school' },
  people: [harmed, other],
  riskAssessment: { tool: 'other', grade: 'high', professionalJudgement: 'She is afraid to go to school.' },
  safeContact: { call: true, notes: 'Ask for her mother.' },
  summary: 'He hit her.',
  ...more,
});
const made = (incident = between()) =>
  record(incident).referrals.map(({ to, sent }) => ({
    to,
    agreement: sent.agreement,
    sent,
    text: JSON.stringify(sent),
  }));
const under = (agreement: string, incident = between()) => {
  const [found, ...more] = made(incident).filter((each) => each.agreement === agreement);
  if (!found || more.length > 0) throw new Error(`${more.length + (found ? 1 : 0)} referrals under ${agreement}`);
  return found;
};

describe('an incident between two children', () => {
  it('leads to a referral of each about themselves alone, victims first', () => {
    expect(made().map(({ agreement, sent }) => [agreement, sent.person.recordId])).toEqual([
      ['police-beacon-victim-support', 'P-HARMED'],
      ['police-youth-offending-harmed-child', 'P-HARMED'],
      ['police-hub-safeguarding', 'P-HARMED'],
      ['police-youth-offending-out-of-court', 'S-OTHER'],
      ['police-probation-supervision', 'S-OTHER'],
    ]);
    for (const { sent, text } of made()) {
      const [own, foreign] =
        sent.person.recordId === 'P-HARMED' ? ['Ivy', /Max|S-OTHER|X123456/] : ['Max', /Ivy|P-HARMED|Row|07700/];
      expect(text).toContain(own);
      expect(text).not.toMatch(foreign);
    }
  });

  it('tells the side of the other child nothing of how to reach the harmed one, where it was, or what they are afraid of', () => {
    for (const agreement of ['police-youth-offending-out-of-court', 'police-probation-supervision'])
      expect(under(agreement).text).not.toMatch(/mother|Behind the school|afraid|safeContact/);
    expect(under('police-youth-offending-harmed-child').text).not.toMatch(/mother|school|Row|07700|He hit her/);
  });

  it('gives the youth offending service nothing by which it could lay the file of the one beside that of the other', () => {
    const [one, another] = ['harmed-child', 'out-of-court'].map((name) => under(`police-youth-offending-${name}`).sent);
    const values = (of: object | undefined): unknown[] => Object.values(of ?? {});
    expect(one?.incident.id).toBe(one?.referralId);
    expect(values(one?.incident).filter((value) => values(another?.incident).includes(value))).toEqual(['violence']);
  });

  it('keeps the referrals of one person, and those to others, under the incident’s own number', () => {
    const recording = record(between());
    const others = recording.referrals.filter(({ keptApart }) => !keptApart);
    expect(new Set(others.map(({ sent }) => sent.incident.id))).toEqual(new Set([recording.id]));
    expect(others).toHaveLength(4);
  });

  it('refers the harmed child also against a no, which goes with it, as the agreement has it', () => {
    const { sent } = under('police-youth-offending-harmed-child', between({ consent: [answer({})] }));
    expect(sent.consent).toMatchObject({ decision: 'refused' });
  });

  it('does not put the answer of the harmed child into the file of the other, where nobody said whose it is', () => {
    const consent = [answer({}), answer({ recipient: 'probation' }), answer({ purpose: 'other', decision: 'given' })];
    for (const agreement of ['police-youth-offending-out-of-court', 'police-probation-supervision'])
      expect(under(agreement, between({ consent })).sent.consent).toBeUndefined();
    const own = answer({ purpose: 'other', decision: 'given', personRecordId: 'S-OTHER' });
    expect(under('police-youth-offending-out-of-court', between({ consent: [own] })).sent.consent).toEqual(own);
  });
});

describe('somebody who is in an incident more than once', () => {
  it('is referred to one agency for one purpose once', () => {
    const twice: Involvement[] = [harmed, { ...harmed, role: 'child' }, { role: 'child', person: { names: [] } }];
    const toHub = made(between({ people: twice })).filter(({ to }) => to === 'safeguarding-hub');
    expect(toHub.map(({ sent }) => sent.person.recordId === 'P-HARMED')).toEqual([true, false]);
  });

  it('is referred as suspect without the account where each accuses the other', () => {
    const people: Involvement[] = [harmed, other, { ...harmed, role: 'suspect', counterAllegation: true }];
    const accused = made(between({ people })).filter(({ agreement }) => /out-of-court|supervision/.test(agreement));
    expect(accused.map(({ sent }) => sent.person.recordId).sort()).toEqual(['P-HARMED', 'S-OTHER', 'S-OTHER']);
    expect(JSON.stringify(accused)).not.toMatch(/He hit her|high/);
  });
});
