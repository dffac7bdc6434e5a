import type { FieldName } from '../compare/comparison-field.js';
import { driftBounds, driftVerdict, type DriftBounds, type DriftVerdict } from './drift-bounds.js';
import { driftSentence } from './drift-sentence.js';
import type { FieldProfile, ScoreProfile } from './score-profile.js';
import { indexByChance, stabilityIndex } from './stability-index.js';

export interface ScoreDrift {
  readonly verdict: DriftVerdict;
  /** Stability index of the weights; see `stabilityIndex`. */
  readonly index: number;
  /** What the index comes to on the mean with so few pairs when nothing has moved. */
  readonly byChance: number;
  /** The field that moved most first. */
  readonly fields: readonly FieldDrift[];
  readonly sentence: string;
}

export interface FieldDrift {
  readonly field: FieldName;
  readonly verdict: DriftVerdict;
  readonly index: number;
  /** The level whose share changed most. */
  readonly mostMoved: LevelMove;
}

export interface LevelMove {
  readonly label: string;
  /** Shares of all pairs, 0 to 1. */
  readonly before: number;
  readonly now: number;
}

/**
 * Whether a day's scores, and how often each level is met, are spread as those that the model was made or last checked
 * on. A shift says nothing of right or wrong: only that thresholds set on the old spread should be looked at again.
 *
 * @throws RangeError when the two are not of one model: their weights do not mean the same
 */
export function scoreDrift(reference: ScoreProfile, day: ScoreProfile, bounds: DriftBounds = driftBounds): ScoreDrift {
  if (reference.modelVersion !== day.modelVersion)
    throw new RangeError(`scores of ${day.modelVersion} cannot be compared with those of ${reference.modelVersion}`);
  const index = stabilityIndex(reference.weights, day.weights);
  const byChance = indexByChance(reference.weights.length, reference.pairs, day.pairs);
  const fields = reference.fields
    .flatMap((field) => fieldDrift(field, reference.pairs, day, bounds))
    .sort((one, other) => other.index - one.index);
  const drift = { verdict: driftVerdict(index, byChance, bounds), index, byChance, fields };
  return { ...drift, sentence: driftSentence(drift, day.pairs, bounds) };
}

/** None for a field that the day's records do not have at all: it is then as if nothing of it were known. */
function fieldDrift(before: FieldProfile, pairsBefore: number, day: ScoreProfile, bounds: DriftBounds): FieldDrift[] {
  const now = day.fields.find(({ field }) => field === before.field)?.levels;
  const unknown = (level: number): number => (level === 0 ? day.pairs : 0);
  const moves = before.levels.map(({ label, pairs }, level) => ({
    label,
    pairs,
    pairsNow: now?.[level]?.pairs ?? (now ? 0 : unknown(level)),
  }));
  const isRare = ({ pairs, pairsNow }: (typeof moves)[number]): boolean =>
    pairs < bounds.rareUnder * pairsBefore && pairsNow < bounds.rareUnder * day.pairs;
  const rare = moves.filter(isRare);
  const common = moves.filter((move) => !isRare(move));
  const bands = rare.length === 0 ? common : [...common, together(rare)];
  const [most] = common
    .map(({ label, pairs, pairsNow }) => ({
      label,
      before: share(pairs, pairsBefore),
      now: share(pairsNow, day.pairs),
    }))
    .sort((one, other) => Math.abs(other.now - other.before) - Math.abs(one.now - one.before));
  if (!most) return [];
  const index = stabilityIndex(
    bands.map(({ pairs }) => pairs),
    bands.map(({ pairsNow }) => pairsNow),
  );
  const byChance = indexByChance(bands.length, pairsBefore, day.pairs);
  return [{ field: before.field, verdict: driftVerdict(index, byChance, bounds), index, mostMoved: most }];
}

const together = (rare: readonly { readonly pairs: number; readonly pairsNow: number }[]) => ({
  pairs: rare.reduce((sum, { pairs }) => sum + pairs, 0),
  pairsNow: rare.reduce((sum, { pairsNow }) => sum + pairsNow, 0),
});

const share = (pairs: number, all: number): number => (all === 0 ? 0 : pairs / all);
