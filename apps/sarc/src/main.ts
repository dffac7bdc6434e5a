import 'reflect-metadata';
import { startOrExplain } from '#libs/http';
import { readConfig } from './config.js';
import { startSarc } from './start.js';

await startOrExplain('the SARC service', () => startSarc(readConfig(process.env)));
