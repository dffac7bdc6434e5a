export { editDistanceOf, withinOneEdit } from './edit-distance.js';
export { jaroWinkler, jaroWinklerAtLeast, jaroWinklerOf } from './jaro-winkler.js';
export { nameFrequency, listedNames } from './name-frequency.js';
export type { NameKind } from './name-kind.js';
export { soundKey } from './sound-key.js';
export { encodeTexts, type CodeUnits, type TextCodes } from './text-codes.js';
export { areVariants, variantPairs, variantProbabilityOf, type VariantPairs } from './variant-pairs.js';
export { variantProbability, variantsOf } from './variants.js';
