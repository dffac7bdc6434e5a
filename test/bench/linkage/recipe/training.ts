import type { Database } from './database.js';
import {
  maximiseExpectation,
  NEVER_SEEN,
  type LevelProbabilities,
  type VectorCount,
} from './expectation-maximisation.js';
import { startingM, startingU, type RecipeModel } from './model.js';
import { keyColumns, ordered, pairsSql, vectorCountsSql } from './pair-sql.js';
import type { BlockingRule, Comparison, RecipeSettings, Sql } from './settings.js';

/** Learns the model from the records without knowing the truth, in Splink's order: prior, then u, then m. */
export class Training {
  readonly #names: ReadonlyMap<Sql, string>;

  constructor(
    private readonly database: Database,
    private readonly settings: RecipeSettings,
    private readonly linking: boolean,
  ) {
    this.#names = keyColumns(settings);
  }

  async learn(): Promise<RecipeModel> {
    const matches = await this.prior();
    const u = await this.chanceAgreement();
    const sessions = [];
    for (const rule of this.settings.training) sessions.push(await this.session(rule, matches, u));
    return { matches, u, m: this.median(sessions) };
  }

  /** What the strict rules find, over the share that they are guessed to find, among all pairs. */
  private async prior(): Promise<number> {
    const { deterministic, recall } = this.settings;
    const found = await this.database.number(
      `SELECT count(*) FROM (${pairsSql(deterministic, this.#names, this.linking)})`,
    );
    return found / recall / (await this.allPairs());
  }

  private async allPairs(): Promise<number> {
    const [left, right] = await this.sizes();
    return this.linking ? left * right : (left * (left - 1)) / 2;
  }

  private async sizes(): Promise<[number, number]> {
    const of = (source: number) => this.database.number(`SELECT count(*) FROM records WHERE source = ${source}`);
    return [await of(0), await of(1)];
  }

  /** How often random pairs fall in each level. */
  private async chanceAgreement(): Promise<number[][]> {
    const share = Math.min(1, Math.sqrt(this.settings.randomPairs / (await this.allPairs())));
    // By a hash of the record's number, so that each run takes the same sample.
    await this.database.run(`CREATE OR REPLACE TABLE sampled AS SELECT * FROM records
      WHERE hash(number + 20261) % 1000000 < ${Math.ceil(share * 1e6)}`);
    const pairs = `sampled l JOIN sampled r ON ${ordered(this.linking)}`;
    const vectors = await this.count(this.settings.comparisons, pairs);
    return startingU(this.settings.comparisons).map((start, place) => sharesOf(start, place, vectors));
  }

  private async count(comparisons: readonly Comparison[], pairs: Sql): Promise<VectorCount[]> {
    const rows = await this.database.rows(vectorCountsSql(comparisons, pairs));
    return rows.map((row) => ({ levels: row.slice(0, -1).map(Number), pairs: Number(row.at(-1)) }));
  }

  /** What one session says of each comparison; nothing of those that it blocks on. */
  private async session(
    rule: BlockingRule,
    matches: number,
    u: LevelProbabilities,
  ): Promise<((number | undefined)[] | undefined)[]> {
    const { comparisons } = this.settings;
    const start = startingM(comparisons);
    const blocked = comparisons.map((comparison) => blockedOn(comparison, rule));
    const open = comparisons.flatMap((_, place) => (blocked[place] ? [] : [place]));
    const pairs = `(${pairsSql([rule], this.#names, this.linking)}) pair
      JOIN records l ON l.number = pair.l JOIN records r ON r.number = pair.r`;
    const learned = maximiseExpectation({
      vectors: await this.count(
        open.flatMap((place) => comparisons[place] ?? []),
        pairs,
      ),
      u: open.map((place) => u[place] ?? []),
      m: open.map((place) => start[place] ?? []),
      matches: this.amongBlocked(rule, matches, start, u),
    });
    return comparisons.map((_, place) => (blocked[place] ? undefined : learned[open.indexOf(place)]));
  }

  /** Blocked pairs are matches more often than random ones: by the weight of what they agree on exactly. */
  private amongBlocked(rule: BlockingRule, matches: number, m: LevelProbabilities, u: LevelProbabilities): number {
    let odds = matches / (1 - matches);
    this.settings.comparisons.forEach((comparison, place) => {
      const level = comparison.levels.findIndex(({ when }) => when === exactOn(rule, comparison));
      if (level >= 0) odds *= (m[place]?.[level] ?? NEVER_SEEN) / (u[place]?.[level] ?? NEVER_SEEN);
    });
    return odds / (1 + odds);
  }

  /** The median over the sessions that saw the level; as it was before where none did. */
  private median(sessions: readonly ((number | undefined)[] | undefined)[][]): number[][] {
    return startingM(this.settings.comparisons).map((start, place) =>
      start.map((value, level) => {
        const seen = sessions.flatMap((session) => session[place]?.[level] ?? []);
        return middleOf(seen.sort((one, other) => one - other)) ?? value;
      }),
    );
  }
}

const middleOf = (sorted: readonly number[]): number | undefined => {
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
};

const blockedOn = ({ columns }: Comparison, { keys }: BlockingRule): boolean =>
  columns.some((column) => keys.some((key) => new RegExp(`\\b${column}\\b`).test(key)));

/** The condition of an exact level that the rule makes certain, if it blocks on whole columns. */
function exactOn({ keys }: BlockingRule, { columns }: Comparison): Sql | undefined {
  const whole = keys.filter((key) => columns.includes(key));
  if (whole.length === 0) return undefined;
  const column = whole.length > 1 && columns.includes('full_name') ? 'full_name' : whole[0];
  return `l.${column} = r.${column}`;
}

function sharesOf(start: readonly number[], place: number, vectors: readonly VectorCount[]): number[] {
  const counts = start.map(() => 0);
  for (const vector of vectors) {
    const level = vector.levels[place] ?? -1;
    if (level >= 0) counts[level] = (counts[level] ?? 0) + vector.pairs;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  return start.map((value, level) => ((counts[level] ?? 0) > 0 ? (counts[level] ?? 0) / total : value));
}
