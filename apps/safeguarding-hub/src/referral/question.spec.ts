import { describe, expect, it } from '@jest/globals';
import { questionOf } from './question.js';

const at = new Date('2026-12-01T10:00:00Z');
const question = 'Where is she now?';
const by = (answerBy?: string) => questionOf('red', { question, ...(answerBy !== undefined && { answerBy }) }, { at });

describe('a question to whoever sent a contact', () => {
  it('is to be answered by the time that the rule says', () => {
    expect(by()).toEqual({ question, answerBy: '2026-12-01T12:00:00.000Z' });
  });

  it.each([
    ['sooner, where that is said', '2026-12-01T10:15:00+00:00', '2026-12-01T10:15:00.000Z'],
    ['at the very time that the rule says', '2026-12-01T12:00:00Z', '2026-12-01T12:00:00.000Z'],
  ])('may be wanted %s', (_, said, told) => {
    expect(by(said)).toEqual({ question, answerBy: told });
  });

  it.each([
    ['2026-12-01T10:00:00Z', 'in-the-past'],
    ['2026-12-01T12:00:01Z', 'later-than-the-rule'],
  ])('cannot be wanted by %s: %s', (said, wrong) => {
    expect(by(said)).toBe(wrong);
  });

  it('of a time before there were rules is wanted whenever the hub says', () => {
    const before = { at: new Date('2026-11-01T10:00:00Z') };
    expect(questionOf(null, { question, answerBy: '2027-01-01T00:00:00Z' }, before)).toMatchObject({ question });
    expect(questionOf(null, { question }, before)).toEqual({ question });
  });
});
