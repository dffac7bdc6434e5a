import { PidRecord, readPidFiles, removePidFile, stillRuns } from './pid-file.js';
import { waitUntil } from './wait-until.js';

/** Ends what an earlier run left behind when it was killed, and says so. */
export async function endOrphans(
  pidFolder: string,
  say: (sentence: string) => void,
  patienceMs = 5_000,
): Promise<void> {
  const left = (await readPidFiles(pidFolder)).filter(({ pid }) => pid !== process.pid);
  await Promise.all(left.map((record) => endOne(pidFolder, record, say, patienceMs)));
}

async function endOne(
  folder: string,
  record: PidRecord,
  say: (sentence: string) => void,
  patienceMs: number,
): Promise<void> {
  if (await stillRuns(record)) {
    send(record.pid, record.stopSignal);
    const ended = async (): Promise<boolean> => !(await stillRuns(record));
    if (!(await waitUntil(ended, { withinMs: patienceMs }))) {
      send(record.pid, 'SIGKILL');
      await waitUntil(ended, { withinMs: patienceMs });
    }
    say(`Ended ${record.name} (process ${record.pid}), which an earlier run had left behind.`);
  }
  await removePidFile(folder, record);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, 'SIGCONT');
    process.kill(pid, signal);
  } catch {
    // It ended in the meantime.
  }
}
