import { parentPort, workerData } from 'node:worker_threads';
import { scoreCandidates, useLaidOut } from '#libs/repeat-detection/engine';
import type { ScoringNews, ScoringTask } from './score-in-threads.js';

const { scoring, laid, part, of } = workerData as ScoringTask;
const tell = (news: ScoringNews): void => parentPort?.postMessage(news);

useLaidOut(scoring.store, laid);
const { compared, kept } = scoreCandidates(scoring, { part, of }, (so) => tell({ news: 'progress', compared: so }));
tell({ news: 'done', compared, kept });
