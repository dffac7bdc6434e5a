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

type Environment = Readonly<Record<string, string | undefined>>;

/** The exit code: 0 all is in, 3 some was refused, 2 for an error of the user's, 1 where the service is not to be had. */
export async function command(
  args: readonly string[],
  env: Environment,
  { out, err }: Terminal,
): Promise<0 | 1 | 2 | 3> {
  const line = new ProgressLine(err, () => performance.now());
  const say = (stream: { write(text: string): unknown }) => (text: string) => {
    line.clear();
    stream.write(text);
  };
  const [print, warn] = [say(out), say(err)];
  try {
    const options = readOptions(args, folderOf(env));
    if (options === 'help') {
      print(help);
      return 0;
    }
    const { refused } = await run(options, { env, now: () => new Date(), progress: line.report, print });
    return refused > 0 ? 3 : 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof UserError) {
      warn(`${message}\n`);
      return 2;
    }
    warn(`Stopped: ${message} What was imported is noted: call it again to go on.\n`);
    return 1;
  }
}

/** npm goes to the project's folder, where `.referral-hub` is; a path is meant from where somebody typed it. */
const folderOf = (env: Environment): string =>
  (env['npm_lifecycle_event'] === 'import' ? env['INIT_CWD'] : undefined) ?? process.cwd();
