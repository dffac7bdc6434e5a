import type { UnreadRow } from '#libs/command-line';
import { RecordStoreBuilder, type RecordStore } from '#libs/repeat-detection/engine';
import type { Profile } from '../profile/profile.js';
import type { Progress } from '../engine/link.js';
import { RecordNames } from '../writing/record-names.js';
import { eachRow, openRecords, type RecordFile } from './read-records.js';

export interface FilesRequest {
  readonly left: string;
  readonly right: string | undefined;
  readonly profile: Profile;
  readonly today: Date;
  readonly onUnread: (file: RecordFile, row: UnreadRow) => void;
  readonly onRow?: ((file: RecordFile, cells: readonly string[], line: number) => void) | undefined;
}

export interface FilesRead {
  /** The left file first. */
  readonly files: readonly RecordFile[];
  readonly store: RecordStore;
  readonly names: RecordNames;
}

/** Reads one file or two into one store, the left file's records first. Both headers are looked at before any row. */
export async function readFiles(request: FilesRequest, progress: Progress): Promise<FilesRead> {
  const { left, right, profile, today } = request;
  const files = [await openRecords({ path: left, side: 'left', profile, today })];
  if (right !== undefined) files.push(await openRecords({ path: right, side: 'right', profile, today }));
  const builder = new RecordStoreBuilder();
  for (const file of files) await readInto(builder, file, request, progress);
  progress('Sorting texts', 0, 0);
  return { files, store: builder.build(), names: new RecordNames(files[0]!.ids, files[1]?.ids) };
}

async function readInto(
  builder: RecordStoreBuilder,
  file: RecordFile,
  { onUnread, onRow }: FilesRequest,
  progress: Progress,
): Promise<void> {
  const hearing = {
    ...file,
    onUnread: (row: UnreadRow) => onUnread(file, row),
    ...(onRow && { onRow: (cells: readonly string[], line: number) => onRow(file, cells, line) }),
  };
  const add = builder.rowsOf(file.places.fields, file.reading);
  for await (const bytes of eachRow(hearing, add)) progress(`Reading ${file.path}`, bytes, file.bytes);
}
