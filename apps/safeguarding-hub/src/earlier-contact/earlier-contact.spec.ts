import { describe, expect, it } from '@jest/globals';
import { statuses } from '#libs/referral-lifecycle';
import { hereBefore, outcomeOf, type Ended } from './earlier-contact.js';

const nothing: Ended = { status: 'rejected', grade: 'green', reason: 'not-our-service' };
const takenOn: Ended = { status: 'in-progress', grade: 'amber', reason: null };
const twice: Ended = { ...nothing, reason: 'duplicate' };
const blue: Ended = { status: 'concluded', grade: 'blue', reason: null };
const open: Ended = { status: 'on-hold', grade: null, reason: null };
const takenBack: Ended = { status: 'withdrawn', grade: null, reason: 'no-longer-needed' };

const on = (day: string, ended: Ended = takenOn) => ({ ...ended, receivedAt: new Date(`${day}T10:00:00Z`) });
const now = { receivedAt: new Date('2026-08-31T10:00:00Z') };

describe('what became of a contact', () => {
  it.each([
    [nothing, 'no-further-action'],
    [twice, 'sent-twice'],
    [blue, 'no-further-action'],
    [{ ...blue, grade: 'green' }, 'concluded'],
    [takenOn, 'taken-on'],
    [takenBack, 'withdrawn'],
    [open, 'undecided'],
    [{ ...nothing, status: 'disputed' }, 'undecided'],
  ] as const)('is of %j: %s', (ended, outcome) => expect(outcomeOf(ended)).toBe(outcome));

  it('is said of every status', () => {
    for (const status of statuses) expect(outcomeOf({ ...open, status })).toBeDefined();
  });
});

describe('somebody who has been here before', () => {
  it('is counted with the contact that is looked at, over six months to the day', () => {
    expect(hereBefore(now, [on('2026-07-01'), on('2026-03-01')])).toEqual({ number: 3, withinMonths: 6 });
    expect(hereBefore(now, [on('2026-02-28')])).toEqual({ number: 2, withinMonths: 6 });
    expect(hereBefore(now, [on('2026-02-27')])).toBeUndefined();
    expect(hereBefore(now, [])).toBeUndefined();
  });

  it('is marked after three contacts in a row without action, however long ago', () => {
    const marked = hereBefore(now, [on('2025-03-01', nothing), on('2025-02-01', blue), on('2025-01-01', nothing)]);
    expect(marked).toEqual({ number: 1, withinMonths: 6, noActionInARow: 3 });
  });

  it('is not marked after two, nor where the hub took one on since', () => {
    expect(hereBefore(now, [on('2025-03-01', nothing), on('2025-02-01', nothing)])).toBeUndefined();
    const since = [takenOn, nothing, nothing, nothing].map((ended) => on('2026-07-01', ended));
    expect(hereBefore(now, since)).not.toHaveProperty('noActionInARow');
  });

  it('is marked whatever was sent twice, taken back or not decided in between', () => {
    const mixed = [open, nothing, twice, nothing, takenBack, nothing].map((ended) => on('2026-07-01', ended));
    expect(hereBefore(now, mixed)).toMatchObject({ number: 7, noActionInARow: 3 });
  });
});
