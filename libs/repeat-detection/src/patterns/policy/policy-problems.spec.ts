import { describe, expect, it } from '@jest/globals';
import { policy } from '../../../test/a-sighting.js';
import { policyProblems, problemsOfPolicy } from './policy-problems.js';

describe('what the schema cannot say', () => {
  it.each<[string, string, object, string[]]>([
    ['a day that is not in the calendar', 'repeat-victim', { effectiveFrom: '2026-02-30' }, ['there is no 2026-02-30']],
    ['a last day that is not', 'repeat-victim', { effectiveUntil: '2026-13-01' }, ['there is no 2026-13-01']],
    ['an end before the start', 'repeat-victim', { effectiveUntil: '2021-03-31' }, ['it ends before it starts']],
    ['an end on the day of the start', 'repeat-victim', { effectiveUntil: '2021-04-01' }, []],
    [
      'a standing of nobody',
      'repeat-victim',
      { standings: ['charged'] },
      ['a standing is of a suspect, and it is about none'],
    ],
    [
      'a standing of nobody, in each category',
      'repeat-victim-of-one-category',
      { standings: ['charged'] },
      ['a standing is of a suspect, and it is about none'],
    ],
    ['a standing of the other of a pair', 'repeat-pair', { standings: ['charged'] }, []],
    ['victims of a victim', 'serial-perpetrator', { roles: ['victim'] }, ['victims are counted for a suspect']],
    [
      'more signs than there are',
      'escalation-of-pair',
      { signsAtLeast: 3 },
      ['it asks for more signs than it looks for'],
    ],
    ['as many signs as there are', 'escalation-of-pair', { signsAtLeast: 2 }, []],
    [
      'another victim of a pair',
      'escalation-of-pair',
      { signs: ['another-victim'] },
      ['another victim can show only with one suspect'],
    ],
    [
      'another victim of a victim',
      'escalation-of-suspect',
      { roles: ['victim'] },
      ['another victim can show only with one suspect'],
    ],
  ])('%s', (_title, id, wrong, problems) => {
    expect(policyProblems([{ ...policy(id), ...wrong }])).toEqual(problems.map((problem) => `${id}: ${problem}`));
  });

  it('names the field that is to be put right', () => {
    const signs = { signs: ['another-victim'], signsAtLeast: 2 } as const;
    const wrong = {
      ...policy('escalation-of-pair'),
      ...signs,
      effectiveFrom: '2026-02-30',
      effectiveUntil: '2026-01-01',
    };
    expect(problemsOfPolicy(wrong).map(({ field }) => field)).toEqual([
      'effectiveFrom',
      'effectiveUntil',
      'signsAtLeast',
      'signs',
    ]);
  });

  it('one version twice, and two versions from one day', () => {
    const one = policy('repeat-victim');
    expect(policyProblems([one, { ...one, effectiveFrom: '2026-01-01' }])).toEqual([
      'repeat-victim: version 1 is there twice',
    ]);
    expect(policyProblems([one, { ...one, version: '2' }])).toEqual([
      'repeat-victim: two versions start on 2021-04-01',
    ]);
  });
});
