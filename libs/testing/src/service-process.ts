import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { testAccount, testDatabase } from './platform-for-specs.js';

/** A service as it is run: a process of its own, from what was built. */
export class ServiceProcess {
  private output = '';
  private readonly child: ChildProcess;
  /** Its exit code; a word when a signal ended it. */
  readonly exit: Promise<number | string>;

  /** `app` is a folder of apps/; nothing of this process's environment is passed on but where programs are. */
  constructor(app: string, environment: NodeJS.ProcessEnv) {
    const main = join(import.meta.dirname, '../../../dist/apps', app, 'src/main.js');
    this.child = spawn(process.execPath, ['--disable-warning=TimeoutNegativeWarning', main], {
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.exit = new Promise((resolve) =>
      this.child.once('close', (code, signal) => resolve(code ?? signal ?? 'ended')),
    );
  }

  /** All that it has said so far, on both streams. */
  get said(): string {
    return this.output;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

/** What a service needs in its environment, with a fresh database and an account of the common broker. */
export async function environmentFor(role: string, account: string) {
  const database = await testDatabase(role);
  const { brokers, username, password } = testAccount(account);
  const environment = {
    PORT: '0',
    DATABASE_URL: database.url,
    DATABASE_MIGRATION_URL: database.migrationUrl,
    KAFKA_BROKERS: brokers.join(),
    KAFKA_USERNAME: username,
    KAFKA_PASSWORD: password,
    OIDC_ISSUER: 'http://127.0.0.1:9',
  };
  return { environment, database };
}
