import { NEVER_SEEN, type LevelProbabilities } from './expectation-maximisation.js';
import type { Comparison, Level, RecipeSettings, Sql } from './settings.js';

export interface RecipeModel {
  /** How probably two random records are of one person. */
  readonly matches: number;
  readonly m: LevelProbabilities;
  readonly u: LevelProbabilities;
}

/** Before any training: nearly all matches agree exactly. A level that training never sees keeps these. */
export const startingM = (comparisons: readonly Comparison[]): number[][] =>
  comparisons.map(({ levels }) => [0.95, ...levels.map(() => 0.05 / levels.length)]);

/** Such that the exact level weighs ten bits, and the others from three, for the best, down to minus five. */
export const startingU = (comparisons: readonly Comparison[]): number[][] =>
  startingM(comparisons).map(([exact = 0, ...others]) => {
    const steps = Math.max(1, others.length - 1);
    const weights = others.map((_, place) => (others.length === 1 ? -5 : 3 - (8 * place) / steps));
    return [exact / 2 ** 10, ...others.map((m, place) => m / 2 ** (weights[place] ?? 0))];
  });

/** The weight in bits of each pair of `compared`, a query with a level and frequencies for each comparison. */
export function weightSql({ comparisons }: RecipeSettings, model: RecipeModel): Sql {
  const prior = Math.log2(model.matches / (1 - model.matches));
  const parts = comparisons.map((comparison, place) => {
    const cases = [...comparison.levels, undefined].map(
      (level, number) =>
        `WHEN ${number} THEN ${literal(bits(model, place, number))}${adjustment(comparison, level, model.u[place])}`,
    );
    return `CASE level_${place} ${cases.join(' ')} ELSE 0 END`;
  });
  return [literal(prior), ...parts].join(' + ');
}

const bits = ({ m, u }: RecipeModel, place: number, level: number): number =>
  Math.log2((m[place]?.[level] ?? NEVER_SEEN) / (u[place]?.[level] ?? NEVER_SEEN));

/** Of two alike values the commoner is looked up; where a value is in no table nothing is adjusted. */
function adjustment(comparison: Comparison, level: Level | undefined, u: readonly number[] | undefined): Sql {
  const term = level?.termFrequency;
  if (!term) return '';
  const exact = comparison.levels.findIndex(({ termFrequency }) => termFrequency?.column === term.column);
  const [left, right] = [`l_tf_${term.column}`, `r_tf_${term.column}`];
  const rarity = `greatest(coalesce(${left}, ${right}), coalesce(${right}, ${left}), ${literal(term.least ?? 0)})`;
  const gain = `${literal(Math.log2(u?.[exact] ?? NEVER_SEEN))} - log2(${rarity})`;
  return ` + coalesce(${literal(term.weight ?? 1)} * (${gain}), 0)`;
}

/** The columns whose frequencies some level needs. */
export const termFrequencyColumns = ({ comparisons }: Pick<RecipeSettings, 'comparisons'>): string[] => [
  ...new Set(
    comparisons.flatMap(({ levels }) => levels.flatMap(({ termFrequency: term }) => (term ? [term.column] : []))),
  ),
];

/** A number as a DOUBLE: DuckDB would read a plain one as a decimal of few places. */
const literal = (value: number): Sql => `(${value.toExponential()}::DOUBLE)`;
