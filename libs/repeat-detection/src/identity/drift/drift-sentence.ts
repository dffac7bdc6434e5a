import type { DriftBounds } from './drift-bounds.js';
import type { FieldDrift, ScoreDrift } from './score-drift.js';

/** What somebody who looks after the hub reads. */
export function driftSentence(
  { verdict, index, fields }: Omit<ScoreDrift, 'sentence'>,
  pairs: number,
  { steadyUnder, shiftedFrom }: DriftBounds,
): string {
  const of = `${pairs.toLocaleString('en-GB')} ${pairs === 1 ? 'pair' : 'pairs'}`;
  const measure = `stability index ${index.toFixed(2)}`;
  const moved = fields.filter((field) => field.verdict === 'watch' || field.verdict === 'shifted').slice(0, 3);
  switch (verdict) {
    case 'too few':
      return `${of} are too few to tell whether scores have changed.`;
    case 'steady':
      return `The scores of ${of} are spread as before (${measure}; under ${steadyUnder} is steady).${list('Even so, there is a change in', moved)}`;
    case 'watch':
      return `The scores of ${of} have changed somewhat (${measure}; ${steadyUnder} to ${shiftedFrom} is worth watching).${list('Most has changed in', moved)}`;
    case 'shifted':
      return `The scores of ${of} have shifted (${measure}; from ${shiftedFrom} on they no longer mean what they did). Look at the thresholds again before relying on them.${list('Most has changed in', moved)}`;
  }
}

const list = (opening: string, fields: readonly FieldDrift[]): string =>
  fields.length === 0 ? '' : ` ${opening} ${fields.map(clause).join('; ')}.`;

const clause = ({ field, mostMoved: { label, before, now } }: FieldDrift): string =>
  `${field}: “${label}” from ${percent(before)} to ${percent(now)}`;

const percent = (share: number): string => `${Math.round(share * 100)}%`;
