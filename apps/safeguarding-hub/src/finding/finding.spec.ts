import { describe, expect, it } from '@jest/globals';
import { reconcile, whyGone, type Found, type KnownFinding } from './finding.js';

const found = (more: Partial<Found> = {}): Found => ({
  kind: 'repeat-victim',
  about: '',
  count: 2,
  details: {
    subject: 'victim',
    window: { length: 12, unit: 'months' },
    from: '2025-11-20',
    to: '2026-11-20',
    toldBy: ['police'],
    sentence: 'Second report',
    evidence: [],
    whySamePerson: [],
    policy: { id: 'repeat-victim', version: '1', source: 'https://example.org' },
  },
  ...more,
});

const known = (more: Partial<KnownFinding> = {}): KnownFinding => ({
  ...found(),
  id: 'f-1',
  version: 1,
  state: 'current',
  told: {},
  ...more,
});
const newId = (): string => 'f-new';
const changes = (before: KnownFinding[], now: Found[]) =>
  reconcile(before, now, newId, () => 'less').map(({ change, finding: { id, version, state } }) => ({
    change,
    id,
    version,
    state,
  }));

describe('a finding, each time a person is looked at again', () => {
  it('is new when nothing was found before', () => {
    expect(changes([], [found()])).toEqual([{ change: 'new', id: 'f-new', version: 1, state: 'current' }]);
  });

  it('is left alone when nothing has changed, whatever the order of its properties', () => {
    const { policy, ...rest } = known().details;
    expect(changes([known({ details: { policy, ...rest } })], [found()])).toEqual([
      { change: 'unchanged', id: 'f-1', version: 1, state: 'current' },
    ]);
  });

  it('keeps its id and gets a version when there is more to say', () => {
    expect(changes([known()], [found({ count: 3 })])).toEqual([
      { change: 'changed', id: 'f-1', version: 2, state: 'current' },
    ]);
  });

  it('is withdrawn, not removed, when it no longer holds', () => {
    expect(changes([known()], [])).toEqual([{ change: 'withdrawn', id: 'f-1', version: 2, state: 'withdrawn' }]);
    expect(changes([known({ state: 'withdrawn' })], [])).toEqual([]);
  });

  it('comes back under its old id', () => {
    expect(changes([known({ state: 'withdrawn', version: 2 })], [found()])).toEqual([
      { change: 'changed', id: 'f-1', version: 3, state: 'current' },
    ]);
  });

  it('is another one by another rule of the same kind', () => {
    const policy = { id: 'repeat-victim-of-one-category', version: '1', source: 'https://example.org' };
    const other = found({ about: 'violence', details: { ...found().details, policy } });
    expect(changes([known()], [found(), other]).map(({ change }) => change)).toEqual(['unchanged', 'new']);
  });

  it('is another one for another pair', () => {
    const pair = (about: string) => found({ kind: 'repeat-pair', about });
    expect(
      changes([known({ kind: 'repeat-pair', about: 'p-1' })], [pair('p-1'), pair('p-2')]).map(({ change }) => change),
    ).toEqual(['unchanged', 'new']);
  });
});

describe('why a finding no longer holds', () => {
  const foundAt = new Date('2026-06-01T00:00:00Z');
  const loss = (at: string) => ({ at: new Date(at), why: 'parted' as const });

  it('is that records were parted, only where that came after it was last said', () => {
    expect(whyGone({ foundAt }, loss('2026-06-02T00:00:00Z'))).toBe('parted');
    expect(whyGone({ foundAt }, loss('2026-05-31T00:00:00Z'))).toBe('less');
    expect(whyGone({ foundAt }, undefined)).toBe('less');
  });

  it('is that the rule has changed, only where it would hold still by the one of then', () => {
    expect(whyGone({ foundAt }, undefined, [found()])).toBe('rule');
    expect(whyGone({ foundAt }, loss('2026-06-02T00:00:00Z'), [found()])).toBe('parted');
  });
});
