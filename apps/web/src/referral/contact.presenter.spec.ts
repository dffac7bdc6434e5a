import { describe, expect, it } from '@jest/globals';
import { aReferral } from '../../test/samples.js';
import { consentRows, contactPanel } from './contact.presenter.js';

describe('safe contact', () => {
  it('says first what must not be done; what nobody has said is not safe', () => {
    expect(contactPanel(aReferral().safeContact).forbidden).toEqual([
      'Do not leave a message',
      'Do not write',
      'Do not email',
    ]);
  });

  it('forbids everything where nothing was said', () => {
    expect(contactPanel(undefined).forbidden).toEqual([
      'Do not call',
      'Do not leave a message',
      'Do not text',
      'Do not write',
      'Do not email',
    ]);
  });

  it('forbids nothing where all was said to be safe', () => {
    const all = { call: true, leaveMessage: true, text: true, letter: true, email: true };
    expect(contactPanel(all).forbidden).toEqual([]);
  });

  it('tells each way apart: safe, not safe, not said', () => {
    expect(contactPanel(aReferral().safeContact).rows).toEqual([
      { key: 'Call', lines: ['Yes, this is safe'] },
      { key: 'Leave a message', lines: ['No'] },
      { key: 'Text', lines: ['Yes, this is safe'] },
      { key: 'Write', lines: ['Nobody has asked, so treat it as not safe'] },
      { key: 'Email', lines: ['Nobody has asked, so treat it as not safe'] },
      { key: 'Best time', lines: ['weekday mornings'] },
      { key: 'What else to know', lines: ['Ask for Sarah by name'] },
    ]);
  });
});

describe('what is safe at this moment', () => {
  const notSaid = { channel: 'text', name: 'Text', may: false, because: 'not-said' };

  it('is said by each way where anything was said', () => {
    const { now } = contactPanel({ call: true }, [{ channel: 'call', name: 'Call', may: true }, notSaid]);
    expect(now).toEqual([
      { key: 'Call', lines: ['Safe now'] },
      { key: 'Text', lines: ['Not safe now: nobody has said that this is safe, so it is not'] },
    ]);
  });

  it('is not said a second time where nobody has said anything', () => {
    expect(contactPanel(undefined, [{ ...notSaid, channel: 'call', name: 'Call' }, notSaid]).now).toEqual([]);
  });
});

describe('when to reach somebody, and what to say first', () => {
  it('is shown, so that nobody rings while another is at home', () => {
    const hours = [
      { days: ['monday' as const, 'friday' as const], from: '09:00', to: '12:00' },
      { from: '13:00', to: '14:00' },
    ];
    expect(contactPanel({ hours, codeWord: 'It is about the parcel' }).rows).toEqual(
      expect.arrayContaining([
        { key: 'Only at these times', lines: ['Monday, Friday, 09:00 to 12:00; Every day, 13:00 to 14:00'] },
        { key: 'Say first', lines: ['It is about the parcel'] },
      ]),
    );
  });
});

describe('consent', () => {
  it('is a record of who said what to whom', () => {
    const rows = consentRows(aReferral().consent).map(({ key, lines }) => `${key}: ${lines.join()}`);
    expect(rows).toEqual([
      'Decision: Agreed',
      'For: Support as a victim of crime',
      'To: Beacon victim care centre',
      'Said by: The person',
      'How: In person',
      'On: 20 November 2026',
    ]);
  });

  it('that nobody recorded is said to be missing', () => {
    expect(consentRows(undefined)).toEqual([{ key: 'Decision', lines: ['Nothing is recorded'] }]);
  });
});
