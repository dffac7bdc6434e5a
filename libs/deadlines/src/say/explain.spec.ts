import { describe, expect, it } from '@jest/globals';
import { calendar, london, policyOf, twoWorkingDays } from '../../test/a-deadline.js';
import { cancel, meet, pause, resume, startDeadline } from '../deadline/deadline.js';
import { regrade } from '../deadline/regrade.js';
import { momentInWords } from './dates-in-words.js';
import { deadlineInWords, explainDeadline, limitInWords } from './explain.js';

const source =
  'Source: https://www.nottinghamshire.police.uk/faqs/what-are-victims-services, in an edition that may have been replaced ' +
  '(policy referral-to-support, version 1, in force since Thursday 1 April 2021).';

describe('a deadline on a page', () => {
  const friday = startDeadline(twoWorkingDays, london('2026-11-27 16:59'));

  it('says when, by which rule and from which source', () => {
    expect(explainDeadline(friday, calendar)).toBe(
      'Due by 11:59pm on Tuesday 1 December 2026. ' +
        'Referral to victim support: within 2 working days of the report (4:59pm on Friday 27 November 2026). ' +
        source,
    );
  });

  it('says part of an hour in minutes', () => {
    expect(limitInWords({ unit: 'hours', amount: 0.05 })).toBe('3 minutes');
    expect(limitInWords({ unit: 'hours', amount: 1 / 60 })).toBe('1 minute');
    expect(limitInWords({ unit: 'hours', amount: 2 })).toBe('2 hours');
  });

  it('names the bank holidays that it went over', () => {
    const christmas = startDeadline(twoWorkingDays, london('2026-12-23 15:00'));
    expect(deadlineInWords(christmas, calendar).leftOut).toEqual([
      'Not counted: Friday 25 December 2026 (Christmas Day), Monday 28 December 2026 (Boxing Day (substitute day))',
    ]);
    const later = startDeadline(twoWorkingDays, london('2027-12-24 15:00'));
    expect(deadlineInWords(later, calendar).leftOut).toEqual([
      'Not counted: Monday 27 December 2027 (Christmas Day (substitute day)), ' +
        'Tuesday 28 December 2027 (Boxing Day (substitute day))',
    ]);
  });

  it('says that the clock stood still, or stands still now', () => {
    const held = pause(friday, london('2026-11-30 10:00'));
    const stood = resume(held, london('2026-12-02 10:00'));
    expect(deadlineInWords(held, calendar).due).toBe('The clock stands still since 10am on Monday 30 November 2026');
    expect(deadlineInWords(stood, calendar).leftOut).toEqual(['The clock stood still once in between']);
    const twice = resume(pause(stood, london('2026-12-02 12:00')), london('2026-12-02 13:00'));
    expect(deadlineInWords(twice, calendar).leftOut).toEqual(['The clock stood still 2 times in between']);
    const late = pause(friday, london('2026-12-07 10:00'));
    expect(deadlineInWords(late, calendar).leftOut).toEqual(['The clock stands still now']);
  });

  it('says how it ended', () => {
    const at = london('2026-11-30 12:00');
    expect(deadlineInWords(meet(friday, at), calendar).end).toBe('Done at midday on Monday 30 November 2026');
    expect(explainDeadline(cancel(friday, at), calendar)).toContain(
      ' Cancelled at midday on Monday 30 November 2026. ',
    );
  });

  it('says that a change of grade started it again, and what is only known or guessed', () => {
    const graded = (grade: string, amount: number) =>
      policyOf({
        grade,
        onNewGrade: 'restarts',
        limit: { unit: 'hours', amount },
        evidence: 'background',
        approvedBy: 'the board',
      });
    const received = startDeadline(graded('amber', 6), london('2026-11-27 10:00'));
    const { deadline } = regrade(received, graded('red', 1), london('2026-11-27 11:30'), calendar);
    expect(explainDeadline(deadline, calendar)).toBe(
      'Due by 12:30pm on Friday 27 November 2026. ' +
        'Referral to victim support: within 1 hour of the change of grade (11:30am on Friday 27 November 2026), ' +
        'after the report (10am on Friday 27 November 2026) where the grade is red. ' +
        'Source: https://www.nottinghamshire.police.uk/faqs/what-are-victims-services, background knowledge that was not ' +
        'checked there (policy referral-to-support, version 1, in force since Thursday 1 April 2021, approved by the board).',
    );
  });

  it('stays explained by its own policy when that changes', () => {
    const changed = policyOf({ version: '2', limit: { unit: 'working-days', amount: 5 } });
    expect(explainDeadline(friday, calendar)).not.toBe(
      explainDeadline(startDeadline(changed, london('2026-11-27 16:59')), calendar),
    );
    expect(explainDeadline(JSON.parse(JSON.stringify(friday)) as typeof friday, calendar)).toContain('version 1');
  });
});

describe('a moment in words', () => {
  it.each([
    ['2026-11-27T16:59:00Z', '4:59pm on Friday 27 November 2026'],
    ['2026-07-01T23:30:00Z', '12:30am on Thursday 2 July 2026'],
    ['2026-11-27T00:00:00Z', 'midnight on Friday 27 November 2026'],
    ['2026-10-25T00:30:00Z', '1:30am (BST) on Sunday 25 October 2026'],
    ['2026-10-25T01:30:00Z', '1:30am (GMT) on Sunday 25 October 2026'],
    ['2027-03-28T01:30:00Z', '2:30am on Sunday 28 March 2027'],
  ])('%s is %s', (moment, words) => {
    expect(momentInWords(new Date(moment), calendar)).toBe(words);
  });
});
