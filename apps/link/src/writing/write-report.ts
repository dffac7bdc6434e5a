import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { LinkageRun } from '../engine/link.js';
import type { FilesRead } from '../reading/read-files.js';
import type { UnreadRows } from '../reading/unread-rows.js';
import { renderReport } from '../report/render-report.js';
import { reportInput, type ReportSource } from '../report/report-input.js';

/** What the report tells of a run beyond what was found. */
export interface ReportRequest extends Pick<ReportSource, 'seconds' | 'modelGiven' | 'explain' | 'labels'> {
  readonly unread: UnreadRows;
  readonly finished: Date;
}

/** `report.html`: one page that needs no other file. */
export function writeReport(path: string, found: LinkageRun, read: FilesRead, request: ReportRequest): void {
  const { files, store, names } = read;
  const { unread, finished, ...rest } = request;
  const source: ReportSource = {
    ...rest,
    files: files.map(({ path: file, side, ids }) => ({
      name: basename(file),
      records: ids.size,
      unread: unread.reasons(side),
    })),
    leftSize: names.twoFiles ? names.leftSize : undefined,
    finished: finished.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' }),
    idOf: (record) => names.idOf(record),
  };
  writeFileSync(path, renderReport(reportInput(found, store, source)));
}
