import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { ProgressLine, UserError, type ProgressScreen } from '#libs/command-line';
import { help } from './options/help.js';
import { readOptions } from './options/options.js';
import { run } from './run.js';

/** Where the command speaks: results on one stream, all that is about the run on the other. */
export interface Terminal {
  readonly out: { write(text: string): unknown };
  readonly err: ProgressScreen;
}

/** The command line. Gives the exit code: 0 done, 2 for an error of the user's, 1 for one of our own. */
export async function main(
  args: readonly string[],
  terminal: Terminal = { out: process.stdout, err: process.stderr },
): Promise<0 | 1 | 2> {
  const now = (): number => performance.now();
  const line = new ProgressLine(terminal.err, now);
  const say = (stream: { write(text: string): unknown }) => (text: string) => {
    line.clear();
    stream.write(text);
  };
  const [print, warn] = [say(terminal.out), say(terminal.err)];
  try {
    const options = readOptions(args, availableParallelism());
    if (options === 'help') print(help);
    else await run(options, { today: new Date(), now, progress: line.report, print, warn });
    return 0;
  } catch (error) {
    if (error instanceof UserError) {
      warn(`${error.message}\n`);
      return 2;
    }
    warn(`The run failed, by no fault of the files: ${error instanceof Error ? (error.stack ?? error.message) : ''}\n`);
    return 1;
  }
}
