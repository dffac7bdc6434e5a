import { Neighbours } from './neighbours.js';
import { Ranks } from './ranks.js';
import type { RecordGroups } from './record-groups.js';
import { RelationQueue } from './relation-queue.js';
import type { Relations } from './relations.js';

/**
 * Joins the two clusters with the highest mean link, again and again, while it is at least `joinAt`.
 *
 * Ranks in the queue are upper bounds, because the mean of a union never exceeds the higher of the two means. So nothing
 * is put in again when clusters merge; a rank is only looked at anew when its relation comes to the top. With M the most
 * pairs that one record has, and f = (joinAt − missing) ÷ (clampAt − missing) the least share of cross pairs that must be
 * scored for a merge, one merge makes at most M ÷ f relations come up once more. That is at most E + n·M ÷ f looks and
 * E·log₂ E moves for n records and E pairs, whatever the graph's shape.
 */
export function agglomerate(relations: Relations, people: RecordGroups, joinAt: number): void {
  const ranks = new Ranks(relations);
  const neighbours = new Neighbours(relations, ranks);
  const queue = new RelationQueue(ranks, inTheRunning(relations.count, ranks, joinAt));
  while (!queue.isEmpty) {
    const relation = queue.first;
    if (neighbours.isGone(relation)) queue.dropFirst();
    else if (!ranks.refresh(relation)) {
      queue.dropFirst();
      const [a, b] = relations.ends.subarray(2 * relation, 2 * relation + 2) as unknown as [number, number];
      people.join(a, b);
      neighbours.merge(a, b);
    } else if (ranks.meanOf(relation) >= joinAt) queue.sinkFirst();
    else {
      ranks.ruleOut(relation);
      queue.dropFirst();
    }
  }
}

/** What lies under `joinAt` cannot merge two clusters by itself; it still counts when one of its ends merges with a third. */
function inTheRunning(count: number, ranks: Ranks, joinAt: number): Int32Array {
  const running = new Int32Array(count);
  let size = 0;
  for (let relation = 0; relation < count; relation += 1) {
    if (ranks.meanOf(relation) >= joinAt) running[size++] = relation;
    else ranks.ruleOut(relation);
  }
  return running.subarray(0, size);
}
