import { gather, type BlockingRule, type Blocks } from '../block/blocks.js';
import { keyParts, type KeyPart } from '../block/key-parts.js';
import { ruleNamed } from '../block/seed-rules.js';
import type { RecordStore } from '../encode/record-store.js';
import type { LinkageModel } from '../score/linkage-model.js';

export interface NamedBlocks extends Blocks {
  readonly name: string;
  readonly label: string;
}

/** The records gathered by each key of a model that these records have the parts of. */
export function candidateBlocks(
  store: RecordStore,
  { blocking }: Pick<LinkageModel, 'blocking'>,
  mostRecords: number,
  leftSize?: number,
): NamedBlocks[] {
  const parts = keyParts(store);
  return blocking.flatMap((name) => {
    const rule = ruleNamed(name, parts);
    return rule ? [gatherNamed(rule, parts, mostRecords, leftSize)] : [];
  });
}

export function gatherNamed(
  rule: BlockingRule,
  parts: readonly KeyPart[],
  mostRecords: number,
  leftSize?: number,
): NamedBlocks {
  const label = rule.parts.map((part) => part.label).join(' and ');
  return { ...gather(rule, parts, { mostRecords }, leftSize), name: rule.name, label };
}
