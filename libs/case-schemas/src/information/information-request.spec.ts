import { describe, expect, it } from '@jest/globals';
import type { InformationRequested } from '../event/information-events.js';
import type { Person } from '../person/person.js';
import { informationRequestToRead } from './information-request.js';

const ellie: Person = {
  recordId: 'B-7',
  names: [{ kind: 'current', forenames: 'Ellie', surname: 'Ward' }],
  birth: { kind: 'date', date: '2014-05-06' },
  addresses: [
    { kind: 'home', lines: ['4 Mill Lane'], protected: false },
    { kind: 'refuge', lines: ['1 Canary Row'], protected: false },
  ],
  phones: [{ number: '+447700900123', kind: 'mobile' }],
} as unknown as Person;
const asked = (more: Partial<InformationRequested> = {}): InformationRequested => ({
  requestId: '0d3f8a52-6f5e-4a51-9c1e-0b6f8f0a1b2c',
  at: '2026-11-30T12:00:00Z',
  agreement: 'hub-police-information-request',
  purpose: 'Anything',
  person: ellie,
  question: 'Have you been called to her home?',
  why: 'She is afraid to go home.',
  restsOn: 'duty',
  grade: 'red',
  answerBy: '2026-11-30T14:00:00Z',
  ...more,
});
const toPolice = { from: 'safeguarding-hub', to: 'police' } as const;

describe('a question about somebody, as its partner reads it', () => {
  it('says who they are, and neither by what number anybody has them, nor how to ring them, nor where a refuge is', () => {
    const read = informationRequestToRead(asked(), toPolice);
    expect(read).toMatchObject({
      question: 'Have you been called to her home?',
      person: {
        names: [{ surname: 'Ward' }],
        birth: { date: '2014-05-06' },
        addresses: [{ lines: ['4 Mill Lane'] }, {}],
      },
    });
    expect(JSON.stringify(read)).not.toMatch(/B-7|Canary|7700/);
  });

  it.each([
    ['from another than the hub', toPolice, { from: 'beacon' }],
    ['to another than it names', toPolice, { to: 'sarc' }],
  ] as const)('is nobody’s to read %s', (_, ends, other) => {
    expect(informationRequestToRead(asked(), { ...ends, ...other })).toBeUndefined();
  });

  it.each(['none', 'hub-police-safeguarding', 'hub-police-alerts'])(
    'is nobody’s to read under the agreement %s',
    (agreement) => {
      expect(informationRequestToRead(asked({ agreement }), toPolice)).toBeUndefined();
    },
  );

  it('is nobody’s to read from before there was an agreement', () => {
    expect(informationRequestToRead(asked({ at: '2026-11-29T12:00:00Z' }), toPolice)).toBeUndefined();
  });
});
