import { agglomerate } from './agglomerate.js';
import type { ClusterOptions } from './cluster-options.js';
import { linksWithinReach } from './links-within-reach.js';
import { mergeMutualBests } from './mutual-best.js';
import { joinOneToOne } from './one-to-one.js';
import { RecordGroups } from './record-groups.js';
import { settleDecisions } from './settle-decisions.js';
import { checkPairs, checkWeightedPairs, noPairs, type WeightedPairs } from './weighted-pairs.js';
import { weightScale } from './weight-scale.js';

/**
 * Which records are one person: agglomerative clustering by the mean link (UPGMA, Sokal & Michener 1958, on a sparse
 * graph), with cannot-link and must-link decisions kept. It is a greedy search for the partition in which the tempered
 * log odds agree best with who is together and who is apart (correlation clustering, Bansal, Blum & Chawla 2004).
 *
 * The outcome depends on the set of pairs alone, not on their order. Of equal means, the union whose latest record comes
 * first goes first, so a renumbering of the records that keeps their order changes nothing either.
 *
 * @param pairs scored pairs; a pair given twice counts once, with its larger weight
 * @param count records 0 … count − 1
 * @returns the number of each record's person: 0, 1, 2 … in the order of their first records
 * @throws RangeError when a pair names no record, a weight is not a number, or the options contradict themselves
 */
export function clusterPairs(pairs: WeightedPairs, count: number, options: ClusterOptions): Int32Array {
  const { cannotLink = noPairs, mustLink = noPairs, oneToOne } = options;
  checkWeightedPairs(pairs, count);
  checkPairs(cannotLink, count);
  checkPairs(mustLink, count);
  const scale = weightScale(options);
  const together = settleDecisions(count, mustLink, cannotLink).kept;
  const people = new RecordGroups(count);
  const evidence = { pairs, apart: cannotLink, together };
  if (oneToOne !== undefined) joinOneToOne(evidence, people, oneToOne, options.joinAt);
  else {
    const relations = linksWithinReach(evidence, people, options.joinAt, scale);
    if (!mergeMutualBests(relations, people, scale.joinAt)) agglomerate(relations, people, scale.joinAt);
  }
  return people.numbers();
}
