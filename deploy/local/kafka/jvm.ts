import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { launcherFile } from '../project.js';
import { Java } from './java.js';

/** A Java and the files it is to run Kafka from. */
export interface Runtime {
  readonly java: Java;
  readonly jars: readonly string[];
}

export const classPath = ({ jars }: Runtime): string => jars.join(delimiter);

/** A small heap, the collector for one core and only the quick compiler: half the time and memory of the defaults. */
export function jvmOptions(logFolder: string): string[] {
  return [
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-Xlog:disable',
    '-Xlog:all=error',
    '-Djava.awt.headless=true',
    `-Dkafka.logs.dir=${logFolder}`,
    `-Dlog4j2.configurationFile=${launcherFile('kafka', 'log4j2.xml')}`,
  ];
}

/** Loaded classes as they lie in memory, kept by the first broker that ends in order: they halve every later start. */
export class ClassArchive {
  private readonly file: string;
  private readonly unfinished: string;

  constructor(runtime: Runtime) {
    const fits = createHash('sha256').update(runtime.java.build).update(classPath(runtime)).digest('hex').slice(0, 12);
    this.file = join(dirname(runtime.jars[0] as string), `classes-${fits}.jsa`);
    this.unfinished = `${this.file}.${process.pid}`;
  }

  option(): string {
    if (existsSync(this.file)) return `-XX:SharedArchiveFile=${this.file}`;
    return `-XX:ArchiveClassesAtExit=${this.unfinished}`;
  }

  /** After a broker's end: only one that ended in order wrote a whole archive. */
  async settle(ended: string): Promise<void> {
    if (ended === '143' || ended === 'SIGTERM') await rename(this.unfinished, this.file).catch(() => undefined);
    await rm(this.unfinished, { force: true });
  }
}
