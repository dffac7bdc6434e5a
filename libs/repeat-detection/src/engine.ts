/**
 * The parts of `findPeople` one by one, for a program that runs them in several threads, reads files of any form and draws
 * what came of it: the command line. A service uses `#libs/repeat-detection`. These may change with each version.
 */
export { holdApart, type HeldApart } from './identity/apart/hold-apart.js';
export { blockTable, type BlockTable } from './identity/block/block-table.js';
export { metInBlocks } from './identity/block/candidates.js';
export { uncalibrated } from './identity/calibrate/calibration.js';
export type { RecordPairs } from './identity/cluster/weighted-pairs.js';
export { laidOut, useLaidOut, type LaidOut } from './identity/compare/laid-out.js';
export type { ScoreDrift } from './identity/drift/score-drift.js';
export { RecordStoreBuilder } from './identity/encode/record-store-builder.js';
export type { RecordStore } from './identity/encode/record-store.js';
export { calibrationLabel, waterfallOf, type Bar as WaterfallBar } from './identity/explain/waterfall.js';
export { checkedScores, KEEP_FROM, pairsPerRecord } from './identity/link-records.js';
export { putTogether, type DecidedPairs } from './identity/put-together.js';
export { readDateFormat, type DateFormat } from './identity/record/date-format.js';
export { firstLook } from './identity/record/first-look.js';
export type * from './identity/record/linkage-record.js';
export type { RecordChange } from './identity/record/record-change.js';
export { noPlaces, recordFields, type FieldPlaces, type RecordField } from './identity/record/record-fields.js';
export { changesIn, recordReader } from './identity/record/record-of.js';
export { usualReading, type RecordReading } from './identity/record/record-reading.js';
export { checkModel } from './identity/score/check-model.js';
export type { LinkageModel } from './identity/score/linkage-model.js';
export { PairScorer } from './identity/score/pair-scorer.js';
export { scoreCandidates, type ScoredShare, type Scoring } from './identity/score/score-candidates.js';
export { joinPairs, probabilityOf, type ScoredPairs } from './identity/score/scored-pairs.js';
export type { TermRarity } from './identity/score/term-rarity.js';
export type { NamedBlocks } from './identity/train/candidate-blocks.js';
export { prepare, train, type Trained } from './identity/train/train.js';
