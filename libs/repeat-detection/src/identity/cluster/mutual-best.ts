import { RecordGroups } from './record-groups.js';
import type { Relations } from './relations.js';

/** A round must take this share of the clusters out of the running to be worth its passes over all relations. */
const LEAST_PROGRESS = 1 / 8;

/**
 * Merges in rounds: whichever two clusters are each other's best become one. The mean of a union never exceeds the higher
 * of the two means, so nothing that happens elsewhere can come between them, and the outcome is that of always merging
 * the best pair of all (reciprocal nearest neighbours, Bruynooghe 1978; in rounds: Sumengen et al. 2021,
 * arxiv.org/abs/2105.11653), in a few passes in order over the relations instead of millions of jumps. For the same
 * reason, what no chain of relations at `joinAt` or over connects will never meet: its relations are dropped.
 *
 * @returns whether all is done; if not, rounds no longer get on and `agglomerate` must finish
 */
export function mergeMutualBests(relations: Relations, people: RecordGroups, joinAt: number): boolean {
  let before = Infinity;
  for (;;) {
    const { best, reach, running } = bestOfEach(relations, joinAt);
    if (running === 0) return true;
    if (running > before * (1 - LEAST_PROGRESS)) return false;
    before = running;
    relations.contract(people, mergeAgreed(relations, people, best), reach);
  }
}

interface Best {
  /** Each cluster's highest relation, −1 for none at `joinAt` or over. */
  readonly best: Int32Array;
  /** What such relations connect. */
  readonly reach: RecordGroups;
  /** How many clusters have one. */
  readonly running: number;
}

function bestOfEach(relations: Relations, joinAt: number): Best {
  const { ends, count, records } = relations;
  const best = new Int32Array(records).fill(-1);
  const bestMean = new Float64Array(records).fill(-Infinity);
  const reach = new RecordGroups(records);
  let running = 0;
  for (let relation = 0; relation < count; relation += 1) {
    const mean = relations.meanExcess(relation);
    if (mean < joinAt) continue;
    const a = ends[2 * relation] as number;
    const b = ends[2 * relation + 1] as number;
    reach.join(a, b);
    for (let end = a; ; end = b) {
      const known = bestMean[end] as number;
      if (known === -Infinity) running += 1;
      if (mean > known || (mean === known && comesFirst(relations, relation, best[end] as number))) {
        best[end] = relation;
        bestMean[end] = mean;
      }
      if (end === b) break;
    }
  }
  return { best, reach, running };
}

/** Of equal means, the union whose latest record comes first. */
function comesFirst({ ends, latest }: Relations, one: number, other: number): boolean {
  const [a, b] = [latest[ends[2 * one] as number] as number, latest[ends[2 * one + 1] as number] as number];
  const [c, d] = [latest[ends[2 * other] as number] as number, latest[ends[2 * other + 1] as number] as number];
  const [later, laterOther] = [Math.max(a, b), Math.max(c, d)];
  return later !== laterOther ? later < laterOther : Math.min(a, b) < Math.min(c, d);
}

/** Which clusters merged. */
function mergeAgreed(relations: Relations, people: RecordGroups, best: Int32Array): Uint8Array {
  const { ends, count, records } = relations;
  const merged = new Uint8Array(records);
  for (let relation = 0; relation < count; relation += 1) {
    const a = ends[2 * relation] as number;
    const b = ends[2 * relation + 1] as number;
    if (best[a] !== relation || best[b] !== relation) continue;
    people.join(a, b);
    const into = people.find(a);
    relations.grow(into, into === a ? b : a);
    merged[into] = 1;
  }
  return merged;
}
