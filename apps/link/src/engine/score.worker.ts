import { parentPort, workerData } from 'node:worker_threads';
import { scoreCandidates, type Scoring } from '#libs/repeat-detection/engine';
import type { ScoringNews } from './score-in-threads.js';

const { scoring, part, of } = workerData as { scoring: Scoring; part: number; of: number };
const tell = (news: ScoringNews): void => parentPort?.postMessage(news);

const { compared, kept } = scoreCandidates(scoring, { part, of }, (so) => tell({ news: 'progress', compared: so }));
tell({ news: 'done', compared, kept });
