import { loadSpecs } from './load-specs.mjs';

await loadSpecs('libs/repeat-detection/src/patterns');
