import { PlainFailure } from '../plain-failure.js';
import { readPidFiles, removePidFile, stillRuns, writePidFile } from './pid-file.js';

const NAME = 'launcher';
/** The end of its path: it may have been started with the whole or a part. */
const MARK = 'deploy/local/launch.js';

/** Takes this state for ourselves: two launchers would start everything twice on the same data. */
export async function claimState(pidFolder: string): Promise<void> {
  const other = (await readPidFiles(pidFolder)).find(({ name }) => name === NAME);
  if (other && other.pid !== process.pid && (await stillRuns(other))) {
    throw new PlainFailure(`It is already running (process ${other.pid}): stop that one with Ctrl-C first.`);
  }
  await writePidFile(pidFolder, { name: NAME, pid: process.pid, mark: MARK, stopSignal: 'SIGTERM' });
}

export const releaseState = (pidFolder: string): Promise<void> =>
  removePidFile(pidFolder, { name: NAME, pid: process.pid });
