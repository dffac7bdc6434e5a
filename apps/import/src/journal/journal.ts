import { createReadStream, closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

const LINE = /^(import-[\w-]{43}) ([\w-]{43})$/;

/**
 * Which rows the service has taken, a key and a hash of what was said a line, in a file that only grows. A key is written once the service has
 * answered: whoever is stopped in between sends that row again, under the same key, and it is not recorded twice.
 */
export class Journal {
  private constructor(
    private readonly file: number,
    private readonly said: Map<string, string>,
  ) {}

  static async open(path: string): Promise<Journal> {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const said = existsSync(path) ? await linesIn(path) : new Map<string, string>();
    const file = openSync(path, 'a+', 0o600);
    if (!endsWithLine(file)) writeSync(file, '\n');
    return new Journal(file, said);
  }

  /** What the row said when it was taken; undefined where it was not. */
  saidUnder(key: string): string | undefined {
    return this.said.get(key);
  }

  record(key: string, said: string): void {
    this.said.set(key, said);
    writeSync(this.file, `${key} ${said}\n`);
  }

  close(): void {
    closeSync(this.file);
  }
}

/** A line that was cut short when the program was killed counts as not written. */
async function linesIn(path: string): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const [, key, hash] = LINE.exec(line) ?? [];
    if (key !== undefined && hash !== undefined) said.set(key, hash);
  }
  return said;
}

function endsWithLine(file: number): boolean {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  return size === 0 || (readSync(file, last, 0, 1, size - 1) === 1 && last.toString() === '\n');
}
