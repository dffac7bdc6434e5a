import 'reflect-metadata';
import { startOrExplain } from '#libs/http';
import { readConfig } from './config.js';
import { startPolice } from './start.js';

await startOrExplain('the police service', () => startPolice(readConfig(process.env)));
