import { describe, expect, it } from '@jest/globals';
import { statuses, type Status } from '#libs/referral-lifecycle';
import { panelProblems, panelRefusal, type Known, type Panel } from './panel.js';
import type { PanelDecision } from './panel-decision.js';
import type { PanelSeat } from './panel-member.js';

const seated = (...seats: readonly PanelSeat[]) => seats.map((seat) => ({ name: 'Somebody', seat }));

const panel = (more: Partial<Panel> = {}): Panel => ({
  heldOn: '2026-11-25',
  members: seated('police', 'youth-offending'),
  decision: 'youth-caution',
  reasons: 'First offence, admitted, and he has written to say sorry.',
  ...more,
});
const known = (more: Partial<Known> = {}): Known => ({
  today: '2026-11-26',
  receivedOn: '2026-11-20',
  assessments: [{ tool: 'pdat', doneOn: '2026-11-24' }],
  ...more,
});
const codes = (of: Panel, by = known()): string[] =>
  panelProblems(of, by).map(({ field, code }) => `${field}: ${code}`);

describe('a panel', () => {
  it.each<[boolean, Status, string | undefined]>([
    [true, 'accepted', undefined],
    [true, 'in-progress', undefined],
    [true, 'received', 'referral-not-taken-on'],
    [true, 'on-hold', 'referral-not-taken-on'],
    [true, 'rejected', 'referral-not-taken-on'],
    [true, 'concluded', 'referral-not-taken-on'],
    [true, 'withdrawn', 'referral-not-taken-on'],
  ])('where a joint decision is asked for (%s) and the referral is %s: %s', (outOfCourt, status, refusal) => {
    expect(panelRefusal({ outOfCourt, status })).toBe(refusal);
  });

  it('does not sit where no joint decision is asked for, as with a harmed child', () => {
    for (const status of statuses)
      expect(panelRefusal({ outOfCourt: false, status })).toBe('no-joint-decision-asked-for');
  });

  it.each<[string, string[]]>([
    ['2026-11-19', ['heldOn: before-arrival', 'decision: assessment-missing']],
    ['2026-11-20', ['decision: assessment-missing']],
    ['2026-11-24', []],
    ['2026-11-26', []],
    ['2026-11-27', ['heldOn: in-the-future']],
  ])('that sat on %s', (heldOn, problems) => {
    expect(codes(panel({ heldOn }))).toEqual(problems);
  });

  it.each<[PanelSeat[], string[]]>([
    [['police', 'youth-offending'], []],
    [['education', 'youth-offending', 'police', 'police'], []],
    [['police', 'education'], ['members: not-joint']],
    [['youth-offending', 'health'], ['members: not-joint']],
    [[], ['members: not-joint', 'members: not-joint']],
  ])('on which %j sat', (seats, problems) => {
    expect(codes(panel({ members: seated(...seats) }))).toEqual(problems);
  });

  const missing = ['decision: assessment-missing'];

  it.each<[PanelDecision, string[]]>([
    ['no-further-action', []],
    ['diversion', missing],
    ['community-resolution', missing],
    ['youth-caution', missing],
    ['youth-conditional-caution', missing],
    ['charge', []],
  ])('without an assessment may decide %s or not', (decision, problems) => {
    expect(codes(panel({ decision }), known({ assessments: [] }))).toEqual(problems);
    expect(codes(panel({ decision }))).toEqual([]);
  });

  it.each<[Known['assessments'], string[]]>([
    [[{ tool: 'child-gravity-matrix', doneOn: '2026-11-24' }], missing],
    [[{ tool: 'asset-plus', doneOn: '2026-11-24' }], missing],
    [[{ tool: 'pdat', doneOn: '2026-11-25' }], []],
    [[{ tool: 'pdat', doneOn: '2026-11-26' }], missing],
    [
      [
        { tool: 'child-gravity-matrix', doneOn: '2026-11-24' },
        { tool: 'pdat', doneOn: '2026-11-20' },
      ],
      [],
    ],
  ])(
    'answers out of court only by a Prevention and Diversion Assessment that it could have: %j',
    (assessments, problems) => {
      expect(codes(panel(), known({ assessments }))).toEqual(problems);
    },
  );
});
