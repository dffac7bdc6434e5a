import { describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import { said, type RecordVersion } from './said.js';

const home = (postcode: string) => ({ kind: 'home' as const, postcode, protected: false });
const version = (recordId: string, day: string, postcodes: readonly string[]): RecordVersion => ({
  ...{ recordId, agency: recordId === 'B' ? 'beacon' : 'police', toldAt: new Date(`${day}T12:00:00Z`) },
  details: { names: [], addresses: postcodes.map(home) },
});
const addresses = ({ addresses: told = [] }: Person) => told;

describe('what records say of somebody', () => {
  it('stands there once, with all who said it and when they said it first and last', () => {
    const versions = [version('P', '2026-01-01', ['AL1 1AA']), version('B', '2026-02-01', ['AL1 1AA'])];
    expect(said(versions, addresses)).toEqual([
      {
        ...home('AL1 1AA'),
        ...{ agencies: ['beacon', 'police'], stillSaid: true },
        ...{ firstTold: '2026-01-01T12:00:00.000Z', lastTold: '2026-02-01T12:00:00.000Z' },
      },
    ]);
  });

  it('is kept when its agency has said something else since, and is said to be past', () => {
    const versions = [version('P', '2026-01-01', ['AL1 1AA']), version('P', '2026-02-01', ['AL2 2AA'])];
    expect(said(versions, addresses).map(({ postcode, stillSaid }) => [postcode, stillSaid])).toEqual([
      ['AL2 2AA', true],
      ['AL1 1AA', false],
    ]);
  });

  it('is not past while another record says it', () => {
    const versions = [
      version('P', '2026-01-01', ['AL1 1AA']),
      version('B', '2026-01-01', ['AL1 1AA']),
      version('P', '2026-02-01', []),
    ];
    expect(said(versions, addresses)).toMatchObject([{ stillSaid: true }]);
  });
});
