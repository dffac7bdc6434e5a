import { decisionCosts, explain, ukModel, type Explanation } from '#libs/repeat-detection';
import type { AskedDecision } from './possible-match.js';

/**
 * A kept decision explained by the model and the costs of its day: bar by bar in bits, from the prior to the match weight.
 * Without bars where that model is not at hand any more.
 */
export function explained(decision: AskedDecision): Pick<Explanation, 'sentence' | 'bars'> {
  const model = ukModel();
  const costs = decisionCosts.find(({ version }) => version === decision.costsVersion);
  if (decision.modelVersion !== model.version || !costs) return { sentence: decision.reasons.join(', '), bars: [] };
  return explain(decision, { model, costs });
}

/** The bars as they are shown. */
export const waterfall = ({ bars }: Pick<Explanation, 'bars'>) =>
  bars.map(({ label, weight, total }) => ({ label, weight, total }));
