import type { FieldName } from '../compare/comparison-field.js';
import { levelOf, type Evidence } from './evidence.js';
import { isSharedNumber, type Fact } from './facts.js';
import type { LevelWeights } from './level-weights.js';

/** Fewer bits than these are no support. */
const SUPPORT = 2;

/** What is known of the birth is no whole date, and leaves no room for a generation. */
const ONE_AGE = ['only-year-same', 'only-year-near', 'guess-fits'];

/** Evidence as the rules ask after it. */
export class PairView {
  /** Both have one number in common. */
  readonly sharesNumber: boolean;
  readonly forename: string;
  readonly surname: string;
  readonly birth: string;
  readonly sex: string;
  /** What the names beyond the first forename and the surname come to. */
  readonly words: string;
  /** Bits of all fields together. */
  readonly weight: number;
  /** Bits that were taken off because a household would share as much. */
  private readonly household: number;

  constructor(
    private readonly evidence: Evidence,
    private readonly weights: LevelWeights,
  ) {
    this.sharesNumber = evidence.facts.some(isSharedNumber);
    const name = levelOf(evidence, 'name');
    const [forename = '', surname = ''] = name.split(' ');
    this.forename = forename;
    this.surname = surname;
    this.birth = levelOf(evidence, 'birth');
    this.sex = levelOf(evidence, 'sex');
    this.words = levelOf(evidence, 'words');
    const { weight, household } = weights.weigh(evidence);
    this.weight = weight;
    this.household = household;
  }

  has(fact: Fact): boolean {
    return this.evidence.facts.includes(fact);
  }

  /** Whether what agrees in the field speaks for one person, by itself. */
  supports(field: FieldName): boolean {
    const level = levelOf(this.evidence, field);
    return level !== 'unknown' && this.weights.of({ field, level }) >= SUPPORT;
  }

  /**
   * A home, a phone or an e-mail address in common: what a name and a birth date need beside them. Numbers and addresses
   * that are only alike belong to somebody else too often.
   */
  get sharesPlace(): boolean {
    return this.supports('home') || this.hasSame('phone') || this.hasSame('email');
  }

  /**
   * Bits that a threshold is asked about. Whoever has one's whole name at home is a parent or a child, so of two who are of one age
   * besides, nothing is taken off for the household: the fields are weighed as if kin were as like in age as anybody.
   */
  get weightToDecideBy(): number {
    return this.isOfOneNameAndAge ? this.weight + this.household : this.weight;
  }

  /** Bits of all fields together, but for what two births add that only stand for one. */
  get weightBesidePlaceholders(): number {
    const { birth, weightToDecideBy } = this;
    const added = this.has('two placeholder births') ? this.weights.of({ field: 'birth', level: birth }) : 0;
    return weightToDecideBy - Math.max(0, added);
  }

  private get isOfOneNameAndAge(): boolean {
    const isOfOneName = this.forename === 'forename-same' && this.surname === 'surname-same';
    return isOfOneName && ONE_AGE.includes(this.birth) && !this.has('two placeholder births');
  }

  /** A house, a street, a postcode, a phone or an e-mail address in common: more than a part of town, or next door. */
  get sharesHome(): boolean {
    const home = levelOf(this.evidence, 'home').split(' ');
    const isNextDoor = home.includes('house-differs');
    const isOneHome = !isNextDoor && ['postcode-same', 'house-same', 'street-same'].some((part) => home.includes(part));
    return (isOneHome && this.supports('home')) || this.hasSame('phone') || this.hasSame('email');
  }

  /** An e-mail address that is only alike: those of one family mostly are. */
  get hasAlikeAddress(): boolean {
    return ['close', 'same-user'].includes(levelOf(this.evidence, 'email'));
  }

  private hasSame(field: FieldName): boolean {
    return levelOf(this.evidence, field) === 'same';
  }
}
