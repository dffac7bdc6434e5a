import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PlainFailure } from '../plain-failure.js';

const run = promisify(execFile);

const OLDEST = 17;

export interface Java {
  readonly command: string;
  /** What it says of itself: names the exact build, which shared class data must match. */
  readonly build: string;
}

/** JAVA_HOME's, or the one on the path. */
export async function findJava(): Promise<Java> {
  const command = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : 'java';
  const { stderr: build } = await run(command, ['-version']).catch(() => ({ stderr: '' }));
  if (majorVersion(build) < OLDEST) {
    throw new PlainFailure(
      'Kafka needs Java 17 or newer: install it (Debian: apt install default-jre-headless), set JAVA_HOME, or set KAFKA_BROKERS to a broker of your own.',
    );
  }
  return { command, build };
}

/** 17 of `openjdk version "17.0.15"`; 0 where no Java answered. Before 9 the number was the second: `1.8.0`. */
export function majorVersion(build: string): number {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(build) ?? [];
  return Number(first === '1' ? second : (first ?? 0));
}
