import { describe, expect, it } from '@jest/globals';
import { aReferral } from '../../test/beacon-under-test.js';
import { wordOnHub } from '../../test/information-requests.js';
import { mayTellOf, toldOf } from './what-to-tell.js';

const now = new Date('2026-11-30T10:00:00Z');
const yes = wordOnHub('given');
const client = (more: object = {}) => aReferral({}, { person: { names: [], recordId: 'P-1' }, ...more });
const may = (
  sent = client(),
  later: readonly ReturnType<typeof wordOnHub>[] = [],
  sender: 'police' | 'sarc' = 'police',
) => {
  const told = mayTellOf({ sent, sender, later }, now);
  return told.may ? told.restsOn : told.because;
};

describe('what Beacon knows of somebody', () => {
  it('is told by their own yes to the hub, said with the referral or since', () => {
    expect(may(client({ consent: yes }))).toBe('consent');
    expect(may(client(), [yes])).toBe('consent');
  });

  it.each([
    ['they said nothing', client(), []],
    ['they agreed to another', client({ consent: { ...yes, recipient: 'beacon' } }), []],
    ['they agreed to something else', client({ consent: { ...yes, purpose: 'victim-support' } }), []],
    ['they said it of another record', client({ consent: { ...yes, personRecordId: 'P-2' } }), []],
    ['their yes is over', client({ consent: { ...yes, expiresAt: '2026-11-29T10:00:00Z' } }), []],
    ['they took it back', client({ consent: yes }), [wordOnHub('withdrawn', '2026-11-21T10:00:00Z')]],
    [
      'they do not want Beacon any more',
      client({ consent: yes }),
      [{ ...wordOnHub('withdrawn', '2026-11-21T10:00:00Z'), recipient: 'beacon' as const }],
    ],
    [
      'a child is at risk, and nobody said yes',
      client({ person: { names: [], birth: { kind: 'date', date: '2020-01-01' } } }),
      [],
    ],
  ])('is not told where %s', (_, sent, later) => {
    expect(may(sent, later)).not.toBe('consent');
    expect(mayTellOf({ sent, sender: 'police', later }, now).may).toBe(false);
  });

  it('is never told of whom it knows by the referral centre, whatever they said', () => {
    expect(may(client({ consent: yes }), [yes], 'sarc')).toBe('explicit-consent-missing');
  });

  it('crosses with no number of a referral, and otherwise nothing crosses that differs from one person to another', () => {
    const by = { requestId: 'Q-1', byName: 'Joanne Hale', at: '2026-11-30T10:00:00Z' };
    expect(toldOf({ outcome: 'known', referralId: 'R-1', words: 'Since March.' }, by)).toEqual({
      ...{ ...by, outcome: 'known', words: 'Since March.' },
    });
    expect(toldOf({ outcome: 'declined' }, by)).toEqual({
      ...{ requestId: 'Q-1', at: by.at, outcome: 'declined', reason: 'no-lawful-basis' },
    });
  });
});
