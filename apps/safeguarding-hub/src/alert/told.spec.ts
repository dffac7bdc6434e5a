import { describe, expect, it } from '@jest/globals';
import type { Agency } from '#libs/case-schemas';
import { englandAndWales, policyProblems, standing } from '#libs/deadlines';
import { deadlinePolicies } from '../deadline/policies.data.js';
import type { AlertAnswerRow, AlertSentRow } from './alert-answer.row.js';
import { seenBy, toldOf, unseenSince, type LastTold } from './told.js';

const calendar = englandAndWales();
const sent = (alertId: string, day: number, agency: Agency = 'beacon'): AlertSentRow => ({
  ...{ alertId, agency, findingId: 'f', sentAt: new Date(Date.UTC(2026, 10, day, 10)) },
});
const said = (alertId: string, day: number, more: Partial<AlertAnswerRow> = {}): AlertAnswerRow => ({
  ...{ eventId: `${alertId}-${day}`, alertId, findingId: 'f', agency: 'beacon', state: 'acknowledged', action: null },
  at: new Date(Date.UTC(2026, 10, day, 12)),
  ...more,
});
const told = (sents: AlertSentRow[], answers: AlertAnswerRow[] = [], last: Partial<LastTold> = {}) =>
  toldOf(sents, answers, [{ agency: 'beacon', state: 'current', clockFrom: null, overSince: null, ...last }]);
/** On the Thursday after. */
const standings = (...given: Parameters<typeof told>) =>
  told(...given).map(({ agency, state, deadline }) => [
    agency,
    state,
    deadline && standing(deadline, new Date('2026-11-26T12:00:00Z'), calendar),
  ]);

describe('what became of what an agency was told', () => {
  it('is counted by sound policies', () => expect(policyProblems(deadlinePolicies)).toEqual([]));

  it('is late where nobody there has acknowledged it in two working days', () => {
    expect(standings([sent('a', 23)])).toEqual([['beacon', 'told', 'overdue']]);
    expect(standings([sent('a', 25)])).toEqual([['beacon', 'told', 'running']]);
  });

  it('is acknowledged in time or late, and answered once something was done', () => {
    expect(standings([sent('a', 23)], [said('a', 24)])).toEqual([['beacon', 'acknowledged', 'met']]);
    expect(standings([sent('a', 20)], [said('a', 26)])).toEqual([['beacon', 'acknowledged', 'met-late']]);
    const done = said('a', 25, { state: 'answered', action: 'referred-on' });
    const [one] = told([sent('a', 23)], [done, said('a', 24)]);
    expect([one?.state, one?.answers.map(({ state }) => state)]).toEqual(['answered', ['acknowledged', 'answered']]);
  });

  it('counts from the first that nobody acknowledged, however often it is told since', () => {
    const often = [sent('a', 20), sent('b', 23), sent('c', 26)];
    expect(standings(often)).toEqual([['beacon', 'told', 'overdue']]);
    expect(standings(often, [said('b', 23)])).toEqual([['beacon', 'told', 'running']]);
    expect(standings(often, [said('c', 26)])).toEqual([['beacon', 'acknowledged', 'met-late']]);
  });

  it('is nobody’s to acknowledge once the work there is over, or another alert says it, unless somebody has', () => {
    const overSince = new Date('2026-11-24T10:00:00Z');
    expect(standings([sent('a', 20)], [], { overSince })).toEqual([['beacon', 'referral-over', undefined]]);
    expect(standings([sent('a', 20)], [], { state: 'superseded' })).toEqual([['beacon', 'superseded', undefined]]);
    expect(standings([sent('a', 20)], [said('a', 20)], { overSince })).toEqual([['beacon', 'acknowledged', 'met']]);
  });

  it('counts anew where nobody was asked in between', () => {
    const clockFrom = sent('b', 25).sentAt;
    expect(standings([sent('a', 20), sent('b', 25)], [], { clockFrom })).toEqual([['beacon', 'told', 'running']]);
  });

  it('is each agency’s own', () => {
    const both = [sent('a', 23), sent('p', 23, 'police')];
    expect(standings(both, [said('a', 23)])).toEqual([
      ['beacon', 'acknowledged', 'met'],
      ['police', 'told', 'overdue'],
    ]);
    expect(standings(both, [said('p', 23)])[1]).toEqual(['police', 'told', 'overdue']);
    expect(told([])).toEqual([]);
  });

  it('is waited for from the first that nobody acknowledged, for two working days', () => {
    const often = [sent('b', 23), sent('a', 20), sent('c', 26)];
    expect(unseenSince(often, [])).toEqual(sent('a', 20).sentAt);
    expect(unseenSince(often, [said('b', 24)])).toEqual(sent('c', 26).sentAt);
    expect(unseenSince(often, [said('c', 26)])).toBeUndefined();
    expect(unseenSince([], [])).toBeUndefined();
    expect(seenBy(sent('a', 20).sentAt)).toEqual(new Date('2026-11-24T23:59:59.999Z'));
  });
});
