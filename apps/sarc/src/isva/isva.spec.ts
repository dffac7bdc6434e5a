import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Birth } from '#libs/case-schemas';
import { statuses } from '#libs/referral-lifecycle';
import {
  adviserAfter,
  allowedSteps,
  isvaStatuses,
  planOf,
  reviewAfter,
  statusAfter,
  type Contact,
  type IsvaEntry,
  type Placed,
} from './isva.js';
import { adviserKindFor, concerns, standingOf } from './isva-case.js';
import { unfit } from './isva-refusal.js';

const today = '2026-11-24';
const nadia = { subject: 'nadia.khan', name: 'Nadia Khan' };
const omar = { subject: 'omar.diaz', name: 'Omar Diaz' };

describe('an adviser', () => {
  it('is offered, taken and named, in that order, and offered again to whoever said no or has ended', () => {
    const steps = ['offer', 'decline', 'offer', 'accept', 'allocate', 'contact', 'end', 'offer'] as const;
    let status = statusAfter('not-asked', 'not-offer');
    for (const step of steps) {
      expect(allowedSteps(status, 'open')).toContain(step);
      status = statusAfter(status, step);
    }
    expect(status).toBe('offered');
  });

  it('is not worked with before somebody is named', () => {
    for (const status of ['not-asked', 'offered', 'accepted', 'ended'] as const)
      expect(allowedSteps(status, 'open')).not.toContain('contact');
  });

  it('goes on where the referral is over, begins there no more, and only ends what should never have been', () => {
    expect(allowedSteps('supported', 'over')).toContain('contact');
    expect(allowedSteps('declined', 'over')).toEqual([]);
    for (const status of isvaStatuses)
      expect(allowedSteps(status, 'in-error').filter((step) => step !== 'end')).toEqual([]);
    expect(statuses.map(standingOf)).toContain('in-error');
    expect([standingOf('concluded'), standingOf('withdrawn')]).toEqual(['open', 'over']);
  });

  it('is whoever was named last, and nobody after the end', () => {
    const given: IsvaEntry[] = [
      { kind: 'allocate', details: { adviser: nadia, reviewOn: '2027-01-04' } },
      { kind: 'reallocate', details: { adviser: omar, reason: 'client-asked' } },
      { kind: 'review', details: { on: today, nextOn: '2027-03-01' } },
    ];
    expect(given.reduce<typeof nadia | undefined>(adviserAfter, undefined)).toEqual(omar);
    expect(given.reduce<string | undefined>(reviewAfter, undefined)).toBe('2027-03-01');
    const end: IsvaEntry = { kind: 'end', details: { reason: 'needs-met', on: today, view: 'better' } };
    expect([adviserAfter(omar, end), reviewAfter('2027-03-01', end)]).toEqual([undefined, undefined]);
  });

  it('sees those whose adviser they are; those who run the cases see all', () => {
    const reader = (subject: string, ...roles: string[]) => ({ subject, roles });
    expect(concerns(reader('nadia.khan', 'isva'), nadia)).toBe(true);
    expect(concerns(reader('omar.diaz', 'isva'), nadia)).toBe(false);
    expect(concerns(reader('omar.diaz', 'isva'), undefined)).toBe(false);
    expect(concerns(reader('ruth.adeyemi', 'isva', 'practitioner'), undefined)).toBe(true);
  });

  it.each<[string, Birth | undefined, string]>([
    ['is thirteen', { kind: 'date', date: '2013-05-01' }, 'chisva'],
    ['is grown up', { kind: 'date', date: '1990-05-01' }, 'isva'],
    ['says nothing of their age', undefined, 'isva'],
  ])('is one for children where the client %s', (_, birth, kind) =>
    expect(adviserKindFor({ names: [], ...(birth && { birth }) }, new Date(today))).toBe(kind),
  );
});

describe('what does not fit', () => {
  const contact = (more: Partial<Contact> = {}): IsvaEntry => ({
    kind: 'contact',
    details: { channel: 'call', at: '2026-11-24T10:00:00Z', result: 'no-answer', ...more },
  });
  const known = { safeContact: { call: true, text: false }, adviser: nadia, entries: [], today };

  it.each<[string, IsvaEntry, string | undefined]>([
    ['a safe way is fine', contact(), undefined],
    ['an unsafe one is not', contact({ channel: 'text' }), 'said-unsafe'],
    ['nor is one of which nobody spoke', contact({ channel: 'email' }), 'not-said'],
    ['what was done all the same is written down', contact({ channel: 'text', despite: 'By mistake' }), undefined],
    ['white space is no reason', contact({ channel: 'text', despite: ' ' }), 'said-unsafe'],
    [
      'no stage is reached tomorrow',
      { kind: 'justice-stage', details: { stage: 'charged', on: '2026-11-25' } },
      'in-the-future',
    ],
    ['no review is set for yesterday', { kind: 'review', details: { on: today, nextOn: '2026-11-23' } }, 'in-the-past'],
    ['another reason is said', { kind: 'not-offer', details: { reason: 'other' } }, 'words-missing'],
    [
      'and then taken',
      { kind: 'reallocate', details: { adviser: omar, reason: 'other', words: 'He speaks Spanish.' } },
      undefined,
    ],
    [
      'nobody is handed on to whoever has them',
      { kind: 'reallocate', details: { adviser: nadia, reason: 'workload' } },
      'already-adviser',
    ],
    ['what is not planned does not end', { kind: 'action-end', details: { action: 1, how: 'done' } }, 'no-such-action'],
  ])('%s', (_, entry, code) => expect(unfit(entry, known)?.code).toBe(code));
});

describe('the plan', () => {
  const planned = (position: number): Placed => ({
    ...{ position, kind: 'plan-action', details: { what: `Action ${position}`, who: 'Nadia Khan' } },
  });

  it('has each action where it stands, whatever else is written down', () =>
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (which) => {
        const actions = which.map((_, place) => planned(place + 1));
        const ends = which.flatMap((isDone, place): Placed[] =>
          isDone
            ? [{ kind: 'action-end', details: { action: place + 1, how: 'done' }, position: which.length + place + 1 }]
            : [],
        );
        const states = planOf([...actions, ...ends]).map(({ state }) => state);
        expect(states).toEqual(which.map((isDone) => (isDone ? 'done' : 'open')));
      }),
    ));
});
