import { panelDecisions } from './panel-decision.js';
import type { PanelRow } from './panel.row.js';

export function panelView({ heldOn, members, decision, reasons, recordedBy, recordedAt }: PanelRow) {
  return {
    heldOn,
    members,
    decision,
    decisionName: panelDecisions[decision],
    reasons,
    recordedBy,
    recordedAt: recordedAt.toISOString(),
  };
}
