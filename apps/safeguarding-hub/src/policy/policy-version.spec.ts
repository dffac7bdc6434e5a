import { describe, expect, it } from '@jest/globals';
import { shipped } from '../../test/policies.js';
import {
  allowedSteps,
  asItWas,
  fingerprintOf,
  inForceOn,
  nextAfter,
  refusalOf,
  standingOf,
  type PolicyVersion,
} from './policy-version.js';

const at = new Date('2026-06-01T09:00:00Z');
const begun: PolicyVersion = {
  ...{ version: 1, policy: shipped('repeat-victim'), knownAt: at, proposal: null, decision: null },
  ...{ takenBack: null, preview: null },
};
const proposed = (version: number, effectiveFrom: string, approves?: boolean): PolicyVersion => ({
  version,
  policy: { ...shipped('repeat-victim'), version: String(version), effectiveFrom },
  knownAt: at,
  proposal: { bySubject: 'sean.byrne', byName: 'Sean Byrne', why: 'The board wants it so.', whyPast: null },
  decision:
    approves === undefined
      ? null
      : { approves, rationale: 'I read it.', bySubject: 'meera.joshi', byName: 'Meera Joshi', at },
  ...{ takenBack: null, preview: null },
});
const takenBack = (version: PolicyVersion): PolicyVersion => ({
  ...version,
  takenBack: { why: 'The board has thought again.', bySubject: 'sean.byrne', byName: 'Sean Byrne', at },
});
const numbers = (versions: readonly PolicyVersion[], day: string) =>
  inForceOn(versions, day).map(({ version }) => version);

describe('a version of a policy', () => {
  it('is what the hub began with, or waits until a second person has approved or rejected it', () => {
    const versions = [
      begun,
      proposed(2, '2026-07-01'),
      proposed(3, '2026-07-01', true),
      proposed(4, '2026-07-01', false),
    ];
    expect(versions.map(standingOf)).toEqual(['starting-value', 'waiting', 'approved', 'rejected']);
  });

  it('is in force from its day on, and only once it is approved', () => {
    const versions = [begun, proposed(2, '2026-07-01', true)];
    expect([numbers(versions, '2026-06-30'), numbers(versions, '2026-07-01')]).toEqual([[1], [2]]);
    expect(numbers([begun, proposed(2, '2026-07-01')], '2026-07-01')).toEqual([1]);
    expect(numbers([begun, proposed(2, '2026-07-01', false)], '2026-07-01')).toEqual([1]);
  });

  it('takes the place of an earlier one that begins on the same day', () => {
    const versions = [begun, proposed(2, '2026-07-01', true), proposed(3, '2026-07-01', true)];
    expect(numbers(versions, '2026-07-01')).toEqual([3]);
  });

  it('is told before its day as the one that comes next', () => {
    const versions = [begun, proposed(2, '2026-07-01', true), proposed(3, '2026-09-01', true)];
    expect(nextAfter(versions, '2026-06-30')?.version).toBe(2);
    expect(nextAfter(versions, '2026-07-01')?.version).toBe(3);
    expect(nextAfter(versions, '2026-09-01')).toBeUndefined();
  });

  it('makes another rule once it is in force, and not before', () => {
    const versions = [begun, proposed(2, '2026-07-01', true)];
    expect(fingerprintOf(versions, '2026-06-30')).toBe(fingerprintOf([begun], '2026-06-30'));
    expect(fingerprintOf(versions, '2026-07-01')).not.toBe(fingerprintOf([begun], '2026-07-01'));
  });

  it('can be looked by as if it held still', () => {
    const ended = { ...shipped('repeat-victim'), effectiveUntil: '2026-01-01' };
    const [still] = asItWas([ended, shipped('repeat-hate')], { id: 'repeat-victim', version: '1' });
    expect([still?.id, still?.effectiveUntil, inForceOn([{ ...begun, policy: still! }], '2026-06-01').length]).toEqual([
      'repeat-victim',
      undefined,
      1,
    ]);
  });
});

describe('a version that its proposer took back', () => {
  const versions = [begun, takenBack(proposed(2, '2026-07-01'))];

  it('is never in force, and the next can be proposed', () => {
    expect(versions.map(standingOf)).toEqual(['starting-value', 'taken-back']);
    expect(numbers(versions, '2026-07-01')).toEqual([1]);
    expect(nextAfter(versions, '2026-06-30')).toBeUndefined();
    expect(refusalOf('propose', versions, 'sean.byrne')).toBeUndefined();
  });

  it('cannot be approved, nor taken back again', () => {
    expect(refusalOf('decide', versions, 'meera.joshi')).toBe('nothing-to-decide');
    expect(refusalOf('take-back', versions, 'sean.byrne')).toBe('nothing-to-decide');
  });
});

describe('whoever speaks of a policy', () => {
  const waiting = [begun, proposed(2, '2026-07-01')];

  it('proposes one version at a time, and does not decide their own', () => {
    expect(refusalOf('propose', [begun], 'sean.byrne')).toBeUndefined();
    expect(refusalOf('propose', waiting, 'meera.joshi')).toBe('proposal-waits');
    expect(refusalOf('decide', waiting, 'sean.byrne')).toBe('own-proposal');
    expect(refusalOf('decide', waiting, 'meera.joshi')).toBeUndefined();
    expect(refusalOf('decide', [begun], 'meera.joshi')).toBe('nothing-to-decide');
  });

  it('takes back what they proposed themselves, and not once it is decided', () => {
    expect(refusalOf('take-back', waiting, 'sean.byrne')).toBeUndefined();
    expect(refusalOf('take-back', waiting, 'meera.joshi')).toBe('not-own-proposal');
    expect(refusalOf('take-back', [begun, proposed(2, '2026-07-01', true)], 'sean.byrne')).toBe('nothing-to-decide');
  });

  it('is a supervisor; others read', () => {
    const meera = { subject: 'meera.joshi', roles: ['practitioner', 'supervisor'] };
    expect([allowedSteps([begun], meera), allowedSteps(waiting, meera)]).toEqual([['propose'], ['decide']]);
    expect(allowedSteps(waiting, { ...meera, subject: 'sean.byrne' })).toEqual(['take-back']);
    expect(allowedSteps(waiting, { ...meera, roles: ['practitioner'] })).toEqual([]);
  });
});
