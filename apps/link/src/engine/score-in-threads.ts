import { Worker } from 'node:worker_threads';
import {
  blockTable,
  joinPairs,
  laidOut,
  scoreCandidates,
  type LaidOut,
  type ScoredPairs,
  type ScoredShare,
  type Scoring,
} from '#libs/repeat-detection/engine';

export type ScoringNews =
  { readonly news: 'progress'; readonly compared: number } | ({ readonly news: 'done' } & ScoredShare);

/** What a scoring thread begins with. */
export interface ScoringTask {
  readonly scoring: Scoring;
  readonly laid: LaidOut;
  readonly part: number;
  readonly of: number;
}

/** Fewer pairs than these are scored sooner than a thread has started. */
const WORTH_A_THREAD = 300_000;

export interface Scored {
  readonly compared: number;
  readonly seconds: number;
  readonly kept: ScoredPairs;
}

/** Scores all candidates, a share in each thread; the records lie in memory that all share. */
export async function scoreInThreads(
  scoring: Scoring,
  threads: number,
  progress: (compared: number, of: number) => void,
): Promise<Scored> {
  const begun = performance.now();
  const atMost = scoring.blocks.reduce((sum, { pairs }) => sum + pairs, 0);
  const of = atMost < WORTH_A_THREAD ? 1 : threads;
  const compared = new Array<number>(of).fill(0);
  const tell = (part: number) => (so: number) => {
    compared[part] = so;
    progress(
      compared.reduce((sum, each) => sum + each, 0),
      atMost,
    );
  };
  const shares = of === 1 ? [scoreCandidates(scoring, { part: 0, of }, tell(0))] : await inWorkers(scoring, of, tell);
  return {
    compared: shares.reduce((sum, share) => sum + share.compared, 0),
    seconds: (performance.now() - begun) / 1_000,
    kept: joinPairs(shares.map(({ kept }) => kept)),
  };
}

function inWorkers(alone: Scoring, of: number, tell: (part: number) => (so: number) => void): Promise<ScoredShare[]> {
  const { store, blocks } = alone;
  const scoring = { ...alone, table: blockTable(blocks, store.size) };
  const laid = laidOut(store);
  return Promise.all(Array.from({ length: of }, (_, part) => inWorker({ scoring, laid, part, of }, tell(part))));
}

function inWorker(task: ScoringTask, tell: (so: number) => void): Promise<ScoredShare> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./score.worker.js', import.meta.url), { workerData: task });
    worker.on('message', (news: ScoringNews) => {
      if (news.news === 'done') resolve(news);
      else tell(news.compared);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A scoring thread ended with code ${code}`)));
  });
}
