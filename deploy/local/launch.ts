import { readOptions, USAGE, type LaunchOptions } from './launch-options.js';
import { readSettings, type LaunchSettings } from './launch-settings.js';
import { PlainFailure } from './plain-failure.js';
import { fillCounty } from './platform/fill-county.js';
import type { Launch, Running } from './platform/running.js';
import { startKafka } from './platform/start-kafka.js';
import { startPostgres } from './platform/start-postgres.js';
import { startSignIn } from './platform/start-sign-in.js';
import { claimState, releaseState } from './process/claim.js';
import { Ensemble } from './process/ensemble.js';
import { endOrphans } from './process/orphans.js';
import { portIsFree } from './process/port.js';
import { Report } from './report/report.js';
import { summary } from './report/summary.js';
import { Secrets } from './secrets.js';
import { startService } from './services/start-service.js';
import { clearState, openState, type StateFolder } from './state-folder.js';

const report = new Report();
const say = (sentence: string): void => report.say(sentence);
const ensemble = new Ensemble(say);
let leaving: Promise<void> | undefined;

/** Brings everything up; stays until a signal, or the end of whoever started us, takes it down again. */
async function launch(options: LaunchOptions): Promise<void> {
  const settings = readSettings(process.env);
  const state = await openState(settings.stateFolder);
  await claimState(state.pids);
  onLeaving(() => void leave(state, 0));
  process.on('uncaughtException', (error) => {
    tell(error);
    void leave(state, 1);
  });
  try {
    await begin(options, settings, state);
  } catch (error) {
    if (leaving) return;
    tell(error);
    await leave(state, 1);
  }
}

async function begin(options: LaunchOptions, settings: LaunchSettings, state: StateFolder): Promise<void> {
  await endOrphans(state.pids, say);
  await requirePorts(settings);
  if (options.fresh) await report.step('Deleting the data of earlier runs', () => clearState(state));
  const parts: Launch = { settings, state, secrets: new Secrets(state.secrets), ensemble, say };
  const running = await startPlatform(parts, options);
  await startServices(parts, running, options);
  if (options.county) await fillCounty(parts, running.signIn, report);
  report.block(summary(parts, running.signIn, secondsSinceTheCommand()));
}

async function startPlatform(parts: Launch, { services }: LaunchOptions): Promise<Running> {
  const [databases, kafkaAccount, signIn] = await Promise.all([
    report.step('PostgreSQL, databases and roles', () => startPostgres(parts, services)),
    report.step('Kafka, topics and access', (progress) => startKafka(parts, progress)),
    report.step('Sign-in', () => startSignIn(parts)),
  ]);
  return { databases, kafkaAccount, signIn };
}

async function startServices(parts: Launch, running: Running, { services }: LaunchOptions): Promise<void> {
  const start = services.map((service) => report.step(service.name, () => startService(service, parts, running)));
  await Promise.all(start);
}

async function requirePorts({ ports }: LaunchSettings): Promise<void> {
  for (const { number, variable, needed } of ports.values()) {
    if (!needed || (await portIsFree(number))) continue;
    throw new PlainFailure(
      `Port ${number} is taken by another program: end that program, or choose another port with ${variable}.`,
    );
  }
}

/** The first sign is enough: a Ctrl-C reaches us twice, from the terminal and from whoever started us. */
function onLeaving(begin: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, begin);
  if (process.connected) process.once('disconnect', begin);
}

function leave(state: StateFolder, exitCode: number): Promise<void> {
  leaving ??= end(state, exitCode);
  return leaving;
}

async function end(state: StateFolder, exitCode: number): Promise<void> {
  await report.lastStep('Stopping everything', () => ensemble.stop());
  await releaseState(state.pids);
  process.exit(exitCode);
}

function tell(error: unknown): void {
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(`\n${sentence}\n\n`);
}

/** Checking, installing and building came before us. */
function secondsSinceTheCommand(): number {
  const began = Number(process.env['START_BEGAN_AT']);
  return began ? (Date.now() - began) / 1_000 : process.uptime();
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options) await launch(options);
  else report.block(USAGE);
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
