import { describe, expect, it } from '@jest/globals';
import type { Agency, Birth, ReferralLink, ReferralSent } from '#libs/case-schemas';
import { dueAt, englandAndWales, policyProblems, standing, type Deadline } from '#libs/deadlines';
import { deadlinePolicies } from '../deadline/policies.data.js';
import { dutyAsKnown, dutySettled, dutySince, owesReferral } from './safeguarding-duty.js';

const calendar = englandAndWales();
const rules = { policies: deadlinePolicies, calendar };
const now = new Date('2026-11-20T12:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 60 * 60 * 1000);
const duty = dutySince(now, rules) as Deadline;

const child: Birth = { kind: 'date', date: '2013-05-01' };
const adult: Birth = { kind: 'date', date: '1990-05-01' };
const link = (from: Agency, to: Agency): ReferralLink => ({ referralId: `${from}-${to}`, from, to });
const sent = (birth: Birth | undefined, chain?: ReferralLink[]): ReferralSent => ({
  ...({} as ReferralSent),
  referralId: 'r',
  person: { names: [], ...(birth && { birth }) },
  ...(chain && { chain }),
});

describe('whether the hub is owed a referral of somebody who was referred', () => {
  it.each<[string, ReferralSent, Agency, boolean]>([
    ['a child from the police', sent(child), 'police', true],
    ['a child from Beacon, whom the police had referred', sent(child, [link('police', 'beacon')]), 'beacon', true],
    ['an unborn child', sent({ kind: 'unborn' }), 'police', true],
    ['an adult', sent(adult), 'police', false],
    ['somebody of whose age nothing is known', sent(undefined), 'police', false],
    ['a child from the hub itself', sent(child), 'safeguarding-hub', false],
    [
      'a child from Beacon, whom the hub had referred',
      sent(child, [link('safeguarding-hub', 'beacon')]),
      'beacon',
      false,
    ],
  ])('%s', (_, referral, sender, owed) => expect(owesReferral(referral, sender, now)).toBe(owed));
});

describe('the clock of the duty', () => {
  it('is sound, runs for a day and a night, and stands still for nothing', () => {
    expect(policyProblems(deadlinePolicies)).toEqual([]);
    expect(dueAt(duty, calendar)).toEqual(hours(24));
    expect(duty.policy.pausedWhile).toBe('never');
  });

  it('did not run before there was a rule', () => {
    expect(dutySince(new Date('2020-01-01T00:00:00Z'), rules)).toBeUndefined();
  });

  it('is met by what was sent, and runs from its first moment again when that no longer stands', () => {
    const met = dutySettled(duty, hours(2));
    expect(standing(met, hours(30), calendar)).toBe('met');
    const again = dutySettled(met, undefined);
    expect([again.anchoredAt, standing(again, hours(30), calendar)]).toEqual([duty.anchoredAt, 'overdue']);
    expect(dutySettled(again, hours(31)).ended?.as).toBe('met');
  });

  it('ends when it becomes known that they are no child, and begins when that they are one', () => {
    const ended = dutyAsKnown(duty, { owes: false, at: hours(1) }, rules);
    expect(ended?.ended).toEqual({ as: 'cancelled', at: hours(1).toISOString() });
    expect(dutyAsKnown(ended, { owes: true, at: hours(5) }, rules)?.anchoredAt).toBe(hours(5).toISOString());
    expect(dutyAsKnown(undefined, { owes: true, at: hours(5) }, rules)?.anchoredAt).toBe(hours(5).toISOString());
    expect(dutyAsKnown(duty, { owes: true, at: hours(5) }, rules)).toBe(duty);
    expect(dutyAsKnown(undefined, { owes: false, at: hours(5) }, rules)).toBeUndefined();
  });

  it('that was met stays met, whatever becomes known', () => {
    const met = dutySettled(duty, hours(2));
    expect(dutyAsKnown(met, { owes: false, at: hours(9) }, rules)).toBe(met);
    expect(dutyAsKnown(met, { owes: true, at: hours(9) }, rules)).toBe(met);
  });

  it('that was called off is not met afterwards', () => {
    const off = dutyAsKnown(duty, { owes: false, at: hours(1) }, rules) as Deadline;
    expect(dutySettled(off, undefined)).toBe(off);
    expect(dutySettled(off, hours(2))).toBe(off);
  });
});
