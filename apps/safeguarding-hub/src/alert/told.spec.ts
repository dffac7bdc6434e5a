import { describe, expect, it } from '@jest/globals';
import type { Agency } from '#libs/case-schemas';
import { englandAndWales, policyProblems, standing } from '#libs/deadlines';
import { deadlinePolicies } from '../deadline/policies.data.js';
import type { AlertAnswerRow, AlertSentRow } from './alert-answer.row.js';
import { toldOf } from './told.js';

const calendar = englandAndWales();
const sent = (alertId: string, day: number, agency: Agency = 'beacon'): AlertSentRow => ({
  ...{ alertId, agency, findingId: 'f', sentAt: new Date(Date.UTC(2026, 10, day, 10)) },
});
const said = (alertId: string, day: number, more: Partial<AlertAnswerRow> = {}): AlertAnswerRow => ({
  ...{ eventId: `${alertId}-${day}`, alertId, findingId: 'f', agency: 'beacon', state: 'acknowledged', action: null },
  at: new Date(Date.UTC(2026, 10, day, 12)),
  ...more,
});
const told = (sents: AlertSentRow[], answers: AlertAnswerRow[] = []) =>
  toldOf(sents, answers, { policies: deadlinePolicies, calendar });
/** On the Thursday after. */
const standings = (...given: Parameters<typeof told>) =>
  told(...given).map(({ agency, state, deadline }) => [
    agency,
    state,
    standing(deadline, new Date('2026-11-26T12:00:00Z'), calendar),
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

  it('is each agency’s own', () => {
    const both = [sent('a', 23), sent('p', 23, 'police')];
    expect(standings(both, [said('a', 23)])).toEqual([
      ['beacon', 'acknowledged', 'met'],
      ['police', 'told', 'overdue'],
    ]);
    expect(standings(both, [said('p', 23)])[1]).toEqual(['police', 'told', 'overdue']);
    expect(told([])).toEqual([]);
  });
});
