import type { LinkageModel, RecordPairs } from '#libs/repeat-detection/engine';
import { counted } from '../counted.js';
import type { Decisions } from './read-decisions.js';

/** Lines named one by one; beyond that they are counted. */
const MOST_NAMED = 10;

/** What became of the decisions, for the person who gave them. */
export function decisionsText(
  { decided: { same, different }, unsure, unused, lineOf }: Decisions,
  { refused, model }: { readonly refused: RecordPairs; readonly model: LinkageModel },
): string[] {
  const heard = counted(same.left.length + different.left.length, 'decision', 'decisions');
  const learned = model.company.calibration?.decisions ?? 0;
  return [
    `Heard ${heard}: ${same.left.length} for one person, ${different.left.length} for two.`,
    ...(unsure > 0 ? [`Passed over ${counted(unsure, 'pair', 'pairs')} that somebody was unsure of.`] : []),
    ...(unused > 0 ? [`Could not use ${counted(unused, 'row', 'rows')}: no such two records.`] : []),
    ...(refused.left.length > 0 ? [refusedText(refused, lineOf)] : []),
    learned > 0
      ? `Probabilities were calibrated by ${counted(learned, 'decision', 'decisions')} about pairs that were compared.`
      : 'Too few decisions are about pairs that were compared for probabilities to be calibrated by them.',
  ];
}

function refusedText({ left, right }: RecordPairs, lineOf: Decisions['lineOf']): string {
  const lines = Array.from(left, (record, pair) => lineOf(record, right[pair] ?? 0)).sort((one, other) => one - other);
  const more = lines.length > MOST_NAMED ? ` and ${lines.length - MOST_NAMED} more` : '';
  const named = lines.slice(0, MOST_NAMED).join(', ');
  return `Not kept, for decisions that they are two people stand against it: line ${named}${more}.`;
}
