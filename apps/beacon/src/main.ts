import 'reflect-metadata';
import { startOrExplain } from '#libs/http';
import { readConfig } from './config.js';
import { startBeacon } from './start.js';

await startOrExplain('the Beacon service', () => startBeacon(readConfig(process.env)));
