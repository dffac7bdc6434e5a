import { describe, expect, it } from '@jest/globals';
import { contactChannels, mayContactBy, type ContactChannel, type UnsafeReason } from './may-contact-by.js';
import type { SafeContact } from './safe-contact.js';

const channels = Object.keys(contactChannels) as ContactChannel[];
/** A Friday, half past two in the afternoon. */
const AFTERNOON = new Date('2026-11-20T14:30:00Z');
const everything: SafeContact = { call: true, leaveMessage: true, text: true, letter: true, email: true };

describe('a way to reach somebody', () => {
  it.each(channels)('%s is not safe where nobody has said so', (channel) => {
    const refused = { may: false, because: 'not-said' };
    expect(mayContactBy(channel, undefined, AFTERNOON)).toEqual(refused);
    expect(mayContactBy(channel, {}, AFTERNOON)).toEqual(refused);
    expect(mayContactBy(channel, { notes: 'ask for her by name' }, AFTERNOON)).toEqual(refused);
  });

  it.each(channels)('%s is safe where it was said', (channel) => {
    expect(mayContactBy(channel, everything, AFTERNOON)).toEqual({ may: true });
  });

  it.each<[ContactChannel, SafeContact, UnsafeReason]>([
    ['call', { ...everything, call: false }, 'said-unsafe'],
    ['text', { ...everything, text: false }, 'said-unsafe'],
    ['letter', { ...everything, letter: false }, 'said-unsafe'],
    ['email', { ...everything, email: false }, 'said-unsafe'],
    ['leave-message', { ...everything, leaveMessage: false }, 'said-unsafe'],
    ['leave-message', { ...everything, call: false }, 'said-unsafe'],
    ['leave-message', { leaveMessage: true }, 'not-said'],
    ['leave-message', { call: true }, 'not-said'],
    ['letter', { call: true }, 'not-said'],
  ])('%s with %j is refused', (channel, safeContact, because) => {
    expect(mayContactBy(channel, safeContact, AFTERNOON)).toEqual({ may: false, because });
  });

  it('brings the code word to whoever calls', () => {
    expect(mayContactBy('call', { call: true, codeWord: 'library' }, AFTERNOON)).toEqual({
      may: true,
      codeWord: 'library',
    });
    expect(mayContactBy('call', { call: true, codeWord: ' ' }, AFTERNOON)).toEqual({ may: true });
  });

  it('is refused outside the safe hours, save a letter, which lies there at any hour', () => {
    const contact: SafeContact = { ...everything, hours: [{ from: '09:30', to: '14:00' }] };
    const outcomes = channels.map((channel) => [channel, mayContactBy(channel, contact, AFTERNOON)]);
    const outside = { may: false, because: 'outside-safe-hours' };
    expect(Object.fromEntries(outcomes)).toEqual({
      call: outside,
      'leave-message': outside,
      text: outside,
      email: outside,
      letter: { may: true },
    });
  });
});

describe('the safe hours', () => {
  const at = (moment: string, hours: SafeContact['hours']): boolean =>
    mayContactBy('call', { call: true, hours }, new Date(moment)).may;

  it.each([
    ['2026-11-20T09:29:59Z', false],
    ['2026-11-20T09:30:00Z', true],
    ['2026-11-20T13:59:59Z', true],
    ['2026-11-20T14:00:00Z', false],
  ])('begin with their first minute and end before their last: %s', (moment, may) => {
    expect(at(moment, [{ from: '09:30', to: '14:00' }])).toBe(may);
  });

  it.each([
    ['2026-07-20T08:30:00Z', true],
    ['2026-07-20T13:30:00Z', false],
    // The clocks go back at 02:00 on 25 October and forward at 01:00 on 29 March.
    ['2026-10-24T08:30:00Z', true],
    ['2026-10-25T08:30:00Z', false],
    ['2026-03-28T08:30:00Z', false],
    ['2026-03-29T08:30:00Z', true],
  ])('are those of the clock on the wall, summer and winter: %s', (moment, may) => {
    expect(at(moment, [{ from: '09:30', to: '14:00' }])).toBe(may);
  });

  it.each([
    ['2026-11-19T23:00:00Z', false],
    ['2026-11-20T21:59:00Z', false],
    ['2026-11-20T23:00:00Z', true],
    ['2026-11-21T01:59:00Z', true],
    ['2026-11-21T02:00:00Z', false],
    ['2026-11-21T23:00:00Z', false],
  ])('of a Friday night run into Saturday: %s', (moment, may) => {
    expect(at(moment, [{ days: ['friday'], from: '22:00', to: '02:00' }])).toBe(may);
  });

  it('of Sunday night run into Monday', () => {
    expect(at('2026-11-23T01:00:00Z', [{ days: ['sunday'], from: '22:00', to: '02:00' }])).toBe(true);
    expect(at('2026-11-22T01:00:00Z', [{ days: ['sunday'], from: '22:00', to: '02:00' }])).toBe(false);
  });
});
