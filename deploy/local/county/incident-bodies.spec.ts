import 'reflect-metadata';
import { agreementFor, consentRuleFor, mayShare, type Incident } from '#libs/case-schemas';
import { describe, expect, it } from '@jest/globals';
import { incidentBodies } from './incident-bodies.js';

const isReferred = ({ category, people, consent = [] }: Incident): boolean => {
  const alone = people.filter(({ role }) => role === 'victim').length === 1;
  const agreement = agreementFor('police', 'beacon', 'referral', '2026-11-01');
  if (!agreement) return false;
  const rule = consentRuleFor(agreement, category);
  return people.some(
    ({ role, person }) =>
      role === 'victim' &&
      mayShare(
        rule,
        consent,
        undefined,
        { to: 'beacon', purpose: 'victim-support', personRecordId: person.recordId, alone },
        new Date('2026-11-30T12:00:00Z'),
      ).may,
  );
};

describe('incident bodies for load tests', () => {
  it('never end and never repeat a reference or a record across batches', () => {
    const bodies = [...incidentBodies(3, 900)];
    expect(bodies).toHaveLength(900);
    expect(new Set(bodies.map(({ reference }) => reference)).size).toBe(900);
    const first = new Set(bodies.slice(0, 400).flatMap(({ people }) => people.map(({ person }) => person.recordId)));
    const later = bodies.slice(400, 800).flatMap(({ people }) => people.map(({ person }) => person.recordId));
    expect(later.filter((recordId) => first.has(recordId))).toEqual([]);
  });

  it('are the same for the same seed', () => {
    expect([...incidentBodies('bench', 20)]).toEqual([...incidentBodies('bench', 20)]);
  });

  it('can be those alone of which a referral is made', () => {
    const bodies = [...incidentBodies(3, 300, { referredOnly: true })];
    expect(bodies).toHaveLength(300);
    expect(bodies.filter((body) => !isReferred(body))).toEqual([]);
  });
});
