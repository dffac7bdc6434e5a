import 'reflect-metadata';
import { startOrExplain } from '#libs/http';
import { readConfig } from './config.js';
import { startSafeguardingHub } from './start.js';

await startOrExplain('the safeguarding hub', () => startSafeguardingHub(readConfig(process.env)));
