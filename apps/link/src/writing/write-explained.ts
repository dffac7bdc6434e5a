import {
  PairScorer,
  uncalibrated,
  waterfallOf,
  type RecordStore,
  type WaterfallBar,
} from '#libs/repeat-detection/engine';
import type { LinkageRun } from '../engine/link.js';
import { FileWriter } from './file-writer.js';
import type { RecordNames } from './record-names.js';
import { recordWriter } from './write-pairs.js';

/** Reasons given in words: those that moved the weight most. */
const MOST_REASONS = 6;

/**
 * `explained.csv`: for each pair of `pairs.csv`, in the same order, the bits of each bar of its waterfall, which sum to
 * the match weight; `company` is what the records' other pairs added, `calibration` what people's decisions did. And what moved it most, in words.
 */
export function writeExplained(path: string, run: LinkageRun, store: RecordStore, names: RecordNames): void {
  const { pairs, rarity, model } = run;
  const scorer = new PairScorer(store, rarity, model);
  const file = new FileWriter(path);
  const write = recordWriter(file, names);
  for (let pair = 0; pair < pairs.weight.length; pair += 1) {
    const [left, right] = [pairs.left[pair]!, pairs.right[pair]!];
    const bars = waterfallOf(scorer, left, right);
    if (pair === 0) file.text(header(bars));
    write(left);
    file.text(',');
    write(right);
    const weight = pairs.weight[pair]!;
    const told = uncalibrated(model.company.calibration, weight);
    const company = told - (bars.at(-1)?.total ?? 0);
    file.text(`,${[...bars.map((bar) => bar.weight), company, weight - told, weight].join(',')},`);
    file.cell(reasons(bars));
    file.text('\n');
  }
  if (pairs.weight.length === 0) file.text(header([]));
  file.close();
}

const header = (bars: readonly WaterfallBar[]): string =>
  `${['record_id_l', 'record_id_r', ...bars.map(({ about }) => about), 'company', 'calibration', 'match_weight', 'why'].join(',')}\n`;

/** `same forename, same surname (+17.2); born on another day (-6.1)`, the weightiest first; the prior is no reason. */
function reasons(bars: readonly WaterfallBar[]): string {
  return bars
    .filter(({ about, weight }) => about !== 'prior' && Math.abs(weight) >= 0.05)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .slice(0, MOST_REASONS)
    .map(({ label, weight }) => `${label} (${weight > 0 ? '+' : ''}${weight.toFixed(1)})`)
    .join('; ');
}
