import type { Relations } from './relations.js';

/**
 * The rank of each relation when it was last looked at (typed arrays, for speed): the higher mean first; of equals, the
 * union whose latest record comes first. A relation that is out of the running has the mean −∞.
 */
export class Ranks {
  private readonly mean: Float64Array;
  private readonly later: Int32Array;
  private readonly earlier: Int32Array;

  constructor(private readonly relations: Relations) {
    this.mean = new Float64Array(relations.count);
    this.later = new Int32Array(relations.count);
    this.earlier = new Int32Array(relations.count);
    for (let relation = 0; relation < relations.count; relation += 1) this.refresh(relation);
  }

  meanOf(relation: number): number {
    return this.mean[relation] as number;
  }

  /** Looks at a relation anew; says whether its rank differs from the last time. */
  refresh(relation: number): boolean {
    const { ends, latest } = this.relations;
    const mean = this.relations.meanExcess(relation);
    const one = latest[ends[2 * relation] as number] as number;
    const other = latest[ends[2 * relation + 1] as number] as number;
    const later = Math.max(one, other);
    const earlier = Math.min(one, other);
    if (mean === this.mean[relation] && later === this.later[relation] && earlier === this.earlier[relation]) {
      return false;
    }
    this.mean[relation] = mean;
    this.later[relation] = later;
    this.earlier[relation] = earlier;
    return true;
  }

  ruleOut(relation: number): void {
    this.mean[relation] = -Infinity;
  }

  isHigher(one: number, other: number): boolean {
    const { mean, later, earlier } = this;
    if (mean[one] !== mean[other]) return (mean[one] as number) > (mean[other] as number);
    if (later[one] !== later[other]) return (later[one] as number) < (later[other] as number);
    return (earlier[one] as number) < (earlier[other] as number);
  }
}
