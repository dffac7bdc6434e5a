import type { PairComparer } from '../compare/pair-comparer.js';
import type { RecordStore } from '../encode/record-store.js';
import { isUsual } from '../decide/facts.js';
import { textOf } from '../encode/text-pool.js';
import type { LikeRecords } from './like-records.js';

/**
 * In what two records of one surname contradict each other while all else may agree. Twins have another forename and one
 * birth date; a parent and a child, or cousins, may have one forename and other birth dates.
 */
export interface Contradiction {
  /** Contradictions of one kind are one person equally often before anything else is looked at. */
  readonly kind: string;
  /** Another forename on one birth date, and both forenames are usual ones: neither is a slip. */
  readonly areLikeTwins: boolean;
}

const farBirths = ['year-differs', 'same-year', 'near', 'decade', 'differs', 'generation'];
const kinSurnames = ['surname-same', 'surname-close'];
const otherForenames = ['forename-differs', 'forename-weak'];

/** Reads the contradiction off two records, or finds none. */
export class Contradictions {
  private readonly name: number;
  private readonly birth: number;
  private readonly places: readonly number[];
  /** What each level of the name says of the forename, and of the surname. */
  private readonly parts: readonly (readonly string[])[];
  private readonly usual = new Map<number, boolean>();

  constructor(
    private readonly store: RecordStore,
    private readonly comparer: PairComparer,
    private readonly like: LikeRecords,
  ) {
    this.name = comparer.fields.findIndex(({ field }) => field === 'name');
    this.birth = comparer.fields.findIndex(({ field }) => field === 'birth');
    this.places = comparer.placesOf(['name', 'birth']);
    this.parts = comparer.fields[this.name]?.levels.map(({ level }) => level.split(' ')) ?? [];
  }

  between(left: number, right: number): Contradiction | undefined {
    this.comparer.compareIn(this.places, left, right);
    const [forename = '', surname = ''] = this.parts[this.comparer.levels[this.name] as number] ?? [];
    const birth = this.birthLevel();
    if (!kinSurnames.includes(surname)) return undefined;
    if (birth === 'same' && otherForenames.includes(forename)) {
      const usual = Number(this.isUsual(left)) + Number(this.isUsual(right));
      return { kind: `${forename}, ${usual} usual`, areLikeTwins: usual === 2 };
    }
    if (forename !== 'forename-same' || !farBirths.includes(birth)) return undefined;
    return { kind: birth, areLikeTwins: false };
  }

  private birthLevel(): string {
    const { fields, levels } = this.comparer;
    return fields[this.birth]?.levels[levels[this.birth] as number]?.level ?? '';
  }

  private isUsual(record: number): boolean {
    const forename = this.like.forename[record] as number;
    const known = this.usual.get(forename) ?? isUsual(textOf(this.store.texts, forename));
    this.usual.set(forename, known);
    return known;
  }
}
