import type { Blocks, BlockingRule } from '../block/blocks.js';
import { eachCandidate } from '../block/candidates.js';
import { chooseRules, type LikelyPairs } from '../block/choose-rules.js';
import { keyParts, type KeyPart } from '../block/key-parts.js';
import { ruleCost } from '../block/rule-cost.js';
import { seedRules } from '../block/seed-rules.js';
import { withinBudget } from '../block/within-budget.js';
import { PairComparer } from '../compare/pair-comparer.js';
import { ukModel } from '../default-model/uk-model.js';
import type { RecordStore } from '../encode/record-store.js';
import type { LatentClasses } from '../score/latent-classes.js';
import { learn } from '../score/learn.js';
import { modelOf, type LinkageModel } from '../score/linkage-model.js';
import { PairScorer } from '../score/pair-scorer.js';
import { termRarity, type SamePerson, type TermRarity } from '../score/term-rarity.js';
import { TrainingPairs } from '../score/training-pairs.js';
import { candidateBlocks, gatherNamed, type NamedBlocks } from './candidate-blocks.js';
import { companyTerms } from './company-terms.js';
import { likelySamePerson, portion } from './likely-same-person.js';
import { drawPairs, pairsIn, randomFrom, type Population } from './random-pairs.js';

export interface TrainingOptions {
  readonly leftSize?: number | undefined;
  /** Neither of two files holds anybody twice; undefined: to be found out. */
  readonly oneToOne?: boolean | undefined;
  readonly seed: number;
  /** Pairs to compare for each record, at most. */
  readonly pairsPerRecord: number;
  /** Pairs drawn at random to learn from how often strangers agree; a million unless said otherwise. */
  readonly randomPairs?: number | undefined;
  readonly progress?: (stage: string) => void;
}

export interface Trained {
  readonly model: LinkageModel;
  readonly oneToOne: boolean;
  /** How rare each value is among people, not records: to score with. */
  readonly rarity: TermRarity;
  /** The records gathered by the model's keys, ready to be compared. */
  readonly blocks: readonly NamedBlocks[];
}

/** Records of a block beyond which its key must say more: keeps the work of a block from growing with its square. */
export const MOST_OF_A_KEY = 200;
/** So few records hold too few people twice to learn from: they are compared by the model that needs no learning. */
const FEWEST_RECORDS = 30;
/** So few pairs of one person, as expected by what was learned, mean that nothing was learned of people. */
const FEWEST_PAIRS = 3;
const RANDOM_PAIRS = 1_000_000;
/** The pilot only chooses keys and tells likely people: how strangers agree is drawn anew after it. */
const PILOT_RANDOM_PAIRS = 250_000;
const PILOT_PAIRS = 500_000;
const TRAINING_PAIRS = 1_000_000;
const LIKELY_PAIRS = 10_000;
const MOST_RULES = 30;
/**
 * Pairs for each record that the probabilities are learned from: those of the keys that find most for their cost. In the
 * many pairs of broad keys chance agreement comes in so many forms that learning mistakes some of them for people.
 */
const TELLING_PAIRS = 16;
/** Keys chosen to find each pair in several ways bring the same pairs together several times; each is compared once. */
const OVERLAP = 4;
/** Bits from which a pair of the pilot serves to choose keys by: right two times in three. */
const LIKELY = 1;
/** Bits of a pair that hardly anybody would doubt. */
const SURE = 7;
/** Of two files that each hold nobody twice fewer than one record in so many looks like another of its file. */
const ONE_IN = 200;

/**
 * Learns a model from the records themselves, without labels: frequencies, then keys, then probabilities. Where there are
 * too few of them, or hardly anybody is there twice, it is the model `uk-1`.
 */
export function train(store: RecordStore, options: TrainingOptions): Trained {
  const allPairs = pairsIn({ size: store.size, leftSize: options.leftSize });
  if (store.size < FEWEST_RECORDS || allPairs === 0) return withoutLearning(store, options);
  const training = new Training(store, termRarity(store), options, keyParts(store));
  options.progress?.('Comparing pairs drawn at random');
  training.drawRandom(PILOT_RANDOM_PAIRS);
  options.progress?.('Learning from records that share much');
  const pilot = training.learnFrom(training.seeds(), PILOT_PAIRS);
  options.progress?.('Choosing what to look records up by');
  const rules = training.choose(pilot);
  options.progress?.('Learning how often each thing agrees');
  const oneToOne = options.oneToOne ?? training.looksOneToOne(pilot, rules);
  const telling = training.mostTelling(rules);
  const amongPeople = training.with(termRarity(store, training.samePerson(pilot, telling)));
  amongPeople.drawRandom(RANDOM_PAIRS);
  const classes = amongPeople.learnFrom(telling, TRAINING_PAIRS, oneToOne);
  if (!(classes.prior.person * allPairs >= FEWEST_PAIRS)) return withoutLearning(store, options);
  const blocks = training.gather(rules);
  const names = blocks.map(({ name }) => name);
  return {
    model: modelOf(training.comparer.fields, classes, names, companyTerms),
    oneToOne,
    rarity: amongPeople.rarity,
    blocks,
  };
}

const withoutLearning = (store: RecordStore, { leftSize, oneToOne = false }: TrainingOptions): Trained => ({
  ...prepare(store, ukModel(), leftSize),
  oneToOne,
});

/** What a model that was learned before needs to score other records. */
export function prepare(store: RecordStore, model: LinkageModel, leftSize?: number): Omit<Trained, 'oneToOne'> {
  const blocks = candidateBlocks(store, model, MOST_OF_A_KEY, leftSize);
  const byRecords = new PairScorer(store, termRarity(store), model);
  const rarity = termRarity(store, likelySamePerson(byRecords, blocks, leftSize, TRAINING_PAIRS));
  return { model, rarity, blocks };
}

class Training {
  readonly comparer: PairComparer;
  private readonly random: TrainingPairs;
  private readonly population: Population;

  constructor(
    private readonly store: RecordStore,
    readonly rarity: TermRarity,
    private readonly options: TrainingOptions,
    private readonly parts: readonly KeyPart[],
    private readonly blocks = new Map<string, NamedBlocks>(),
  ) {
    this.population = { size: store.size, leftSize: options.leftSize };
    this.comparer = new PairComparer(store, rarity);
    this.random = new TrainingPairs(this.comparer);
  }

  /** The same records and keys, other rarity. */
  with(rarity: TermRarity): Training {
    return new Training(this.store, rarity, this.options, this.parts, this.blocks);
  }

  drawRandom(most: number): void {
    const { population, random, options } = this;
    const count = Math.min(options.randomPairs ?? most, 2 * pairsIn(population));
    drawPairs(population, count, randomFrom(options.seed), (left, right) => random.add(left, right));
  }

  seeds(): BlockingRule[] {
    return seedRules(this.parts);
  }

  learnFrom(rules: readonly BlockingRule[], most: number, oneToOne = false): LatentClasses {
    const { sample, each } = this.sampleOf(this.gather(rules), this.options.leftSize, most);
    const apart = oneToOne ? this.pairsWithinFiles(rules, most) : undefined;
    return learn({
      candidates: sample,
      perCandidate: each,
      random: this.random,
      allPairs: pairsIn(this.population),
      records: this.store.size,
      ...(apart && { apart }),
    });
  }

  mostTelling(rules: readonly BlockingRule[]): BlockingRule[] {
    let pairs = 0;
    return rules.filter((rule) => {
      pairs += this.gathered(rule).pairs;
      return pairs <= TELLING_PAIRS * this.store.size;
    });
  }

  /** Each rule's records are gathered once. */
  gather(rules: readonly BlockingRule[]): NamedBlocks[] {
    return rules.map((rule) => this.gathered(rule)).filter(({ pairs }) => pairs > 0);
  }

  private gathered(rule: BlockingRule): NamedBlocks {
    const known = this.blocks.get(rule.name) ?? gatherNamed(rule, this.parts, MOST_OF_A_KEY, this.options.leftSize);
    this.blocks.set(rule.name, known);
    return known;
  }

  /** Pairs of every so-many-th block, so that about `most` are compared. */
  private sampleOf(
    blocks: readonly Blocks[],
    leftSize: number | undefined,
    most: number,
    wanted: (left: number, right: number) => boolean = () => true,
  ): { sample: TrainingPairs; each: number } {
    const each = portion(blocks, most);
    const sample = new TrainingPairs(this.comparer);
    const share = { part: 0, of: each };
    eachCandidate(blocks, leftSize, (left, right) => wanted(left, right) && sample.add(left, right), share);
    return { sample, each };
  }

  private pairsWithinFiles(rules: readonly BlockingRule[], most: number): TrainingPairs {
    return this.sampleOf(this.gatherWithin(rules), undefined, most, this.isWithinOneFile).sample;
  }

  private gatherWithin(rules: readonly BlockingRule[]): NamedBlocks[] {
    return rules.map((rule) => gatherNamed(rule, this.parts, MOST_OF_A_KEY));
  }

  private readonly isWithinOneFile = (left: number, right: number): boolean => {
    const { leftSize = 0 } = this.options;
    return left < leftSize === right < leftSize;
  };

  samePerson(pilot: LatentClasses, rules: readonly BlockingRule[]): SamePerson {
    const blocks = this.gather(rules);
    return likelySamePerson(
      new PairScorer(this.store, this.rarity, pilot),
      blocks,
      this.options.leftSize,
      TRAINING_PAIRS,
    );
  }

  choose(pilot: LatentClasses): BlockingRule[] {
    const { parts, options, store } = this;
    const likely = this.likelyPairs(pilot);
    if (likely.left.length === 0) return this.seeds();
    const cost = ruleCost(parts, { mostRecords: MOST_OF_A_KEY }, { size: store.size, leftSize: options.leftSize });
    const pairs = options.pairsPerRecord * store.size;
    const rules = chooseRules(parts, likely, { pairs: OVERLAP * pairs, mostRules: MOST_RULES, cost });
    const kept = withinBudget(this.gather(rules), { pairs, likely, leftSize: options.leftSize });
    return rules.filter((rule) => kept.some(({ name }) => name === rule.name));
  }

  private likelyPairs(pilot: LatentClasses): LikelyPairs {
    const scorer = new PairScorer(this.store, this.rarity, pilot);
    const blocks = this.gather(this.seeds());
    const [left, right]: [number[], number[]] = [[], []];
    const visit = (one: number, other: number): void => {
      if (scorer.weight(one, other) < LIKELY) return;
      left.push(one);
      right.push(other);
    };
    eachCandidate(blocks, this.options.leftSize, visit, { part: 0, of: portion(blocks, PILOT_PAIRS) });
    const step = Math.ceil(left.length / LIKELY_PAIRS);
    const some = (records: number[]): Int32Array => Int32Array.from(records.filter((_, at) => at % step === 0));
    return { left: some(left), right: some(right) };
  }

  /** Whether hardly anybody stands twice in one of the files, as far as a first model can tell. */
  looksOneToOne(pilot: LatentClasses, rules: readonly BlockingRule[]): boolean {
    if (this.options.leftSize === undefined) return false;
    const scorer = new PairScorer(this.store, this.rarity, pilot);
    const few = rules.slice(0, 4);
    let twice = 0;
    eachCandidate(this.gatherWithin(few), undefined, (left, right) => {
      if (this.isWithinOneFile(left, right) && scorer.weight(left, right) > SURE) twice += 1;
    });
    return twice * ONE_IN < this.store.size;
  }
}
