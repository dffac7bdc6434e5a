import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { Incident, Involvement, SafeContact } from '#libs/case-schemas';
import { mayTellBy, safeContactsOf, waysNow } from './safe-way.js';

const at = new Date('2026-11-24T10:00:00Z');
const victim = (recordId: string): Involvement => ({ role: 'victim', person: { recordId, names: [] } });
const incident = (safeContact: SafeContact | undefined, ...victims: string[]): Incident => ({
  occurredAt: '2026-11-20T21:15:00Z',
  reportedAt: '2026-11-20T22:00:00Z',
  category: 'burglary',
  people: victims.map(victim),
  ...(safeContact && { safeContact }),
});

describe('by which way a victim may be told', () => {
  it.each([
    ['is what was said to be safe', { call: true }, ['P-1'], []],
    ['is nothing of which it was said that it is not', { call: false }, ['P-1'], ['said-unsafe']],
    ['is nothing of which nothing was said', { text: true }, ['P-1'], ['not-said']],
    ['is nothing that was said of one of several victims without a name', { call: true }, ['P-1', 'P-2'], ['not-said']],
    ['is nothing that was said of another', { call: true, personRecordId: 'P-2' }, ['P-1', 'P-2'], ['not-said']],
    ['is what was said of them by name', { call: true, personRecordId: 'P-1' }, ['P-1', 'P-2'], []],
    ['is nothing outside the hours in which it is safe', hoursOnSunday(), ['P-1'], ['outside-safe-hours']],
  ] as [string, SafeContact, string[], string[]][])('%s', (_, said, victims, because) => {
    const answer = mayTellBy('call', safeContactsOf(incident(said, ...victims), 'P-1', []), at);
    expect(answer.may ? [] : [answer.because]).toEqual(because);
  });

  it('is what was put right in a referral of theirs since then, and by each of several', () => {
    const reported = incident({ call: true }, 'P-1');
    const may = (...since: SafeContact[]) => mayTellBy('call', safeContactsOf(reported, 'P-1', since), at).may;
    expect([may({ call: true }), may({ call: true }, { call: false })]).toEqual([true, false]);
    expect(mayTellBy('call', safeContactsOf(incident({ call: false }, 'P-1'), 'P-1', [{ call: true }]), at).may).toBe(
      true,
    );
  });

  it('is to meet where the victim chose to, whatever else was said', () => {
    const ways = waysNow([{ call: true, codeWord: 'library' }], at);
    expect(ways).toContainEqual({ channel: 'call', name: 'Call', may: true, codeWord: 'library' });
    expect(ways).toContainEqual({ channel: 'text', name: 'Text', may: false, because: 'not-said' });
    expect(ways.find(({ channel }) => channel === 'in-person')).toMatchObject({ may: true });
  });
});

function hoursOnSunday(): SafeContact {
  return { call: true, hours: [{ days: ['sunday'], from: '09:00', to: '17:00' }] };
}
