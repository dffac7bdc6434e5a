import 'reflect-metadata';
import { startOrExplain } from '#libs/http';
import { readConfig } from './config.js';
import { startYouthOffending } from './start.js';

await startOrExplain('the youth offending service', () => startYouthOffending(readConfig(process.env)));
