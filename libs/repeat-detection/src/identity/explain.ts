import type { Comparison } from './comparison.js';
import type { Decision } from './decide.js';
import type { LinkageModel } from './model.js';
import { ruleModel } from './rule-model.js';

/** One bar of the waterfall: what a comparison adds, and the total up to here. All in bits. */
export interface Bar {
  readonly label: string;
  readonly weight: number;
  readonly total: number;
  readonly because: string;
}

/** From the prior through each comparison to the weight of the decision, which is the last bar's total exactly. */
export function waterfall(comparisons: readonly Comparison[], model: LinkageModel = ruleModel): Bar[] {
  const start = { label: 'before anything is compared', weight: model.prior, total: model.prior };
  const bars: Bar[] = [{ ...start, because: 'The chance that two records of this population are one person' }];
  for (const { level, label, weight } of comparisons) {
    const total = (bars.at(-1)?.total ?? 0) + weight;
    bars.push({ label, weight, total, because: model.weights[level].because });
  }
  return bars;
}

/** The decision in one sentence: `Same NHS number; born the same day; but another address.` */
export function explainSentence({ reasons, against }: Decision): string {
  const said = reasons.length > 0 ? reasons : ['nothing speaks for it'];
  const but = against.length > 0 ? `; but ${against.join('; ')}` : '';
  const sentence = `${said.join('; ')}${but}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
