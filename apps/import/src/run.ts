import { join } from 'node:path';
import { sizeOf } from '#libs/command-line';
import { addressOf, connect } from './intake/connection.js';
import { intakes, type Intake } from './intake/intake.js';
import { Journal } from './journal/journal.js';
import { hashOf, rowKey } from './journal/row-key.js';
import type { Options } from './options/options.js';
import { readProfile, type Profile } from './profile/profile.js';
import { countRows, rowsOf, type FileRow } from './reading/rows.js';
import { ImportReport } from './report/import-report.js';
import type { RowProblem } from './row/problem.js';
import { atATime } from './sending/at-a-time.js';
import { sendRow, SAYS_OTHERWISE } from './sending/send-row.js';
import { tryRow } from './sending/try-row.js';

/** Rows under way at a time. */
const WIDTH = 8;

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly progress: (stage: string, done: number, total: number) => void;
  readonly print: (text: string) => void;
}

export interface Counts {
  imported: number;
  before: number;
  refused: number;
}

/** Imports a file; gives how many rows came to what. */
export async function run(options: Options, around: Surroundings): Promise<Counts> {
  const intake = intakes[options.agency];
  const profile = await readProfile(options.profile);
  await sizeOf(options.file);
  const total = Math.min(await countRows(options.file, profile), options.limit);
  const report = new ImportReport(options.report);
  const road = options.dryRun ? tryingRoad(around) : await sendingRoad(options, intake, around);
  const counts: Counts = { imported: 0, before: 0, refused: 0 };
  try {
    const importing = new Importing(intake, profile, road, report, counts);
    await atATime(upTo(options.limit, rowsOf(options.file, profile)), WIDTH, async (row) => {
      await importing.take(row, options.agency);
      around.progress(options.dryRun ? 'Trying' : 'Importing', counts.imported + counts.before + counts.refused, total);
    });
  } finally {
    report.close();
    road.close();
    around.print(summary(options, counts, report));
  }
  return counts;
}

/** What becomes of a row whose body is known: why it is refused, or nothing. */
interface Road {
  readonly isDone: (key: string, body: object) => 'done' | 'done with other words' | 'to do';
  readonly take: (body: object, key: string) => Promise<RowProblem[]>;
  readonly close: () => void;
}

async function sendingRoad(options: Options, intake: Intake, { env, now }: Surroundings): Promise<Road> {
  const service = connect(intake, env, now);
  const { host } = new URL(addressOf(intake, env));
  const name = `${options.agency}@${host.replace(':', '-')}.journal`;
  const journal = await Journal.open(options.journal ?? join('.referral-hub', 'import', name));
  return {
    isDone: (key, body) => {
      const said = journal.saidUnder(key);
      if (said === undefined) return 'to do';
      return said === hashOf(body) ? 'done' : 'done with other words';
    },
    take: async (body, key) => {
      const problems = await sendRow(service, intake.path, body, key);
      if (problems.length === 0) journal.record(key, hashOf(body));
      return problems;
    },
    close: () => journal.close(),
  };
}

const tryingRoad = ({ now }: Surroundings): Road => ({
  isDone: () => 'to do',
  take: (body) => tryRow(body, now()),
  close: () => undefined,
});

class Importing {
  /** Keys of this file's rows so far: an id that comes twice would be refused as something else than it is. */
  private readonly seen = new Set<string>();

  constructor(
    private readonly intake: Intake,
    private readonly profile: Profile,
    private readonly road: Road,
    private readonly report: ImportReport,
    private readonly counts: Counts,
  ) {}

  async take(row: FileRow, agency: string): Promise<void> {
    if ('unread' in row) return this.refuse(row, [{ field: '', reason: row.unread }]);
    const { saying } = row;
    const key = rowKey(agency, saying.id, saying.of('reference'));
    if (saying.id !== '' && this.seen.has(key)) return this.refuse(row, [TWICE]);
    this.seen.add(key);
    const read = this.intake.bodyOf(saying, this.profile.dateFormat);
    if ('problems' in read) return this.refuse(row, read.problems);
    const isDone = this.road.isDone(key, read.body);
    if (isDone === 'done with other words') return this.refuse(row, [SAYS_OTHERWISE]);
    const problems = isDone === 'done' ? [] : await this.road.take(read.body, key);
    if (problems.length > 0) return this.refuse(row, problems);
    // Also of a row that is in already: whoever was stopped has no whole report of it.
    this.report.add(row, 'taken in part', read.leftOut);
    this.counts[isDone === 'done' ? 'before' : 'imported'] += 1;
  }

  private refuse(row: FileRow, problems: readonly RowProblem[]): void {
    this.report.add(row, 'refused', problems);
    this.counts.refused += 1;
  }
}

const TWICE: RowProblem = { field: 'id', reason: 'stands with the same reference in an earlier row' };

async function* upTo(limit: number, rows: AsyncIterable<FileRow>): AsyncGenerator<FileRow> {
  for await (const row of rows) {
    if (row.row > limit) return;
    yield row;
  }
}

function summary({ dryRun, report: path }: Options, counts: Counts, report: ImportReport): string {
  const [imported, before, refused] = [counts.imported, counts.before, counts.refused].map((count) =>
    count.toLocaleString('en-GB'),
  );
  const first = dryRun
    ? `Nothing was sent. ${imported} rows could be imported, ${refused} would be refused.`
    : `${imported} rows imported, ${before} imported before, ${refused} refused.`;
  const reasons = report.reasons();
  const more = reasons.length > 0 ? [...reasons.map((reason) => `  ${reason}`), `Row by row: ${path}`] : [];
  return `${[first, ...more].join('\n')}\n`;
}
