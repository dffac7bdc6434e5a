import type { FieldName } from '../compare/comparison-field.js';
import { levelOf, type Evidence } from './evidence.js';
import { isSharedNumber, type Fact } from './facts.js';
import type { LevelWeights } from './level-weights.js';

/** Fewer bits than these are no support. */
const SUPPORT = 2;

/** Evidence as the rules ask after it. */
export class PairView {
  /** Both have one number in common. */
  readonly sharesNumber: boolean;
  readonly forename: string;
  readonly surname: string;
  readonly birth: string;
  /** Bits of all fields together. */
  readonly weight: number;

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
    this.weight = weights.weigh(evidence).weight;
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

  private hasSame(field: FieldName): boolean {
    return levelOf(this.evidence, field) === 'same';
  }
}
