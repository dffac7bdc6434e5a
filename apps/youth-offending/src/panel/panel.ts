import type { FieldProblem } from '#libs/http';
import type { Status } from '#libs/referral-lifecycle';
import { takenOn, type Assessment } from '../assessment/assessment.js';
import { outOfCourtDecisions, type PanelDecision } from './panel-decision.js';
import { jointSeats, panelSeats, type PanelMember } from './panel-member.js';

/** What a panel decided, as it is written down. */
export interface Panel {
  /** The day on which it sat (ISO date). */
  readonly heldOn: string;
  readonly members: readonly PanelMember[];
  readonly decision: PanelDecision;
  readonly reasons: string;
}

/** A referral, as far as the rules about a panel need to see it. */
export interface BeforePanel {
  readonly outOfCourt: boolean;
  readonly status: Status;
}

/** What a panel could know. Days are ISO dates. */
export interface Known {
  readonly today: string;
  readonly receivedOn: string;
  readonly assessments: readonly Assessment[];
}

export type PanelRefusal = 'no-joint-decision-asked-for' | 'referral-not-taken-on';

/** Why no panel can be written down; none where one can. */
export function panelRefusal({ outOfCourt, status }: BeforePanel): PanelRefusal | undefined {
  if (!outOfCourt) return 'no-joint-decision-asked-for';
  return takenOn.includes(status) ? undefined : 'referral-not-taken-on';
}

/** What is wrong with what was written down of a panel, by its field. */
export interface PanelProblem extends FieldProblem {
  readonly code: 'in-the-future' | 'before-arrival' | 'not-joint' | 'assessment-missing';
}

export const panelProblems = (panel: Panel, known: Known): PanelProblem[] => [
  ...dayProblems(panel, known),
  ...seatProblems(panel),
  ...assessmentProblems(panel, known),
];

function dayProblems({ heldOn }: Panel, { today, receivedOn }: Known): PanelProblem[] {
  const field = 'heldOn';
  if (heldOn > today) return [{ field, code: 'in-the-future', message: 'is still to come' }];
  if (heldOn < receivedOn) return [{ field, code: 'before-arrival', message: 'is before the referral arrived' }];
  return [];
}

function seatProblems({ members }: Panel): PanelProblem[] {
  return jointSeats
    .filter((seat) => !members.some((member) => member.seat === seat))
    .map((seat) => ({ field: 'members', code: 'not-joint', message: `nobody sat for: ${panelSeats[seat]}` }));
}

/** An assessment that came after the panel was none that it could go by. */
function assessmentProblems({ decision, heldOn }: Panel, { assessments }: Known): PanelProblem[] {
  if (!outOfCourtDecisions.includes(decision)) return [];
  if (assessments.some(({ tool, doneOn }) => tool === 'pdat' && doneOn <= heldOn)) return [];
  const message = 'needs a Prevention and Diversion Assessment from before the panel';
  return [{ field: 'decision', code: 'assessment-missing', message }];
}
