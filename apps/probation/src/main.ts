import 'reflect-metadata';
import { startOrExplain } from '#libs/http';
import { readConfig } from './config.js';
import { startProbation } from './start.js';

await startOrExplain('the probation service', () => startProbation(readConfig(process.env)));
