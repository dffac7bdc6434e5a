import { describe, expect, it } from '@jest/globals';
import { aFinding, policyOf } from '../../test/a-finding.js';
import { alertContent } from './alert.js';

const own = { agency: 'beacon' as const, personRecordIds: ['r-1'], referralIds: ['r-1'] };
const said = (...finding: Parameters<typeof aFinding>) => alertContent(aFinding(...finding), own).said;

describe('an alert', () => {
  it('speaks of the person by the reader’s own references', () => {
    expect(said()).toMatchObject({ referralIds: ['r-1'], personRecordIds: ['r-1'], count: 3 });
  });

  it('says when, of what kind and who told, and no more of another agency’s incident', () => {
    expect(said().evidence).toEqual([{ occurredAt: '2026-01-01T00:00:00Z', category: 'violence', toldBy: ['police'] }]);
    expect(JSON.stringify(said())).not.toContain('41PY');
  });

  it('says that a finding no longer holds, and takes its story back', () => {
    const { sentence, state } = said({ state: 'withdrawn' });
    expect([state, sentence]).toEqual(['withdrawn', expect.stringMatching(/no longer holds/)]);
  });

  it('says that the rule has changed, where it would hold still by the one of then', () => {
    const { sentence } = said({ state: 'withdrawn' }, { whyWithdrawn: 'rule' });
    expect(sentence).toMatch(/^This finding no longer holds, because the rule by which it was found has changed\./);
  });

  it('says that another alert has taken its place', () => {
    expect(said({ state: 'superseded' }).sentence).toBe('Another alert about the same person says this and more.');
  });
});

describe('what the first version of an alert has words for', () => {
  const versionOf = (...finding: Parameters<typeof aFinding>) => alertContent(aFinding(...finding), own).type.slice(-2);

  it.each(['repeat-victim', 'repeat-pair', 'repeat-perpetrator'] as const)('is said by it alone: %s', (kind) => {
    expect(versionOf({ kind }, { policy: policyOf(kind) })).toBe('v1');
    expect(said({ kind }, { policy: policyOf(kind) })).toMatchObject({ kind, windowMonths: 12 });
  });

  it('is said by the second where a window is not in months, by another rule, or of another kind', () => {
    expect(versionOf({}, { window: { length: 90, unit: 'days' } })).toBe('v2');
    expect(versionOf({}, { policy: policyOf('repeat-victim-of-one-category'), category: 'violence' })).toBe('v2');
    expect(versionOf({ kind: 'repeat-missing' }, { policy: policyOf('repeat-missing') })).toBe('v2');
  });
});

describe('an alert that says more', () => {
  const policy = policyOf('serial-perpetrator');
  const standings = { suspected: 2, convicted: 1 };

  it('counts people without naming them, and how a suspect stands', () => {
    const serial = said(
      { kind: 'serial-perpetrator', count: 2 },
      { policy, subject: 'suspect', people: ['p-2', 'p-3'], standings },
    );
    expect(serial).toMatchObject({ count: 2, people: 2, standings });
    expect(JSON.stringify(serial)).not.toContain('p-2');
  });

  it('does not tell a victim’s side how the suspect stands', () => {
    const pair = said({ kind: 'escalation', about: 'p-2' }, { policy: policyOf('escalation-of-pair'), standings });
    expect(JSON.stringify(pair)).not.toMatch(/standings|convicted/);
  });
});
