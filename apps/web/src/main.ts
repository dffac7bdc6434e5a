import 'reflect-metadata';
import { readConfig } from './config.js';
import { PostgresSessions } from './sign-in/postgres-sessions.js';
import { createSessionTable } from './sign-in/session-table.js';
import { startWeb } from './start.js';

const config = readConfig(process.env);
if (config.sessions.migrationUrl) await createSessionTable(config.sessions.migrationUrl);
await startWeb(config, { sessions: new PostgresSessions(config.sessions.databaseUrl), now: () => new Date() });
