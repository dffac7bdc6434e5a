import 'reflect-metadata';
import { command } from './command.js';

process.exitCode = await command(process.argv.slice(2), process.env, { out: process.stdout, err: process.stderr });
