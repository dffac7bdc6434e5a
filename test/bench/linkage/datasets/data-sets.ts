import type { DataSet } from './data-set.js';
import { fake } from './fake.js';
import { febrl3 } from './febrl3.js';
import { historical } from './historical.js';

export const dataSets: readonly DataSet[] = [historical, fake, febrl3];
