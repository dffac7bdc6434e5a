import { open } from 'node:fs/promises';
import { CsvScanner, readCsv, sizeOf, type CsvRows } from '#libs/command-line';

const BLOCK = 64 * 1024;
const BLOCKS = 64;
const FEED = 10;

/**
 * Rows from all over a file, since files are often sorted: all of a small one, 64 stretches of a large one. A stretch
 * begins at a line end, which may lie within a cell; rows of another width than the header are left out.
 */
export async function sampleRows(path: string, separator: string, wanted: readonly boolean[]): Promise<string[][]> {
  const size = await sizeOf(path);
  return size <= BLOCK * BLOCKS ? wholeFile(path, wanted) : stretches(path, size, separator, wanted);
}

async function wholeFile(path: string, wanted: readonly boolean[]): Promise<string[][]> {
  const rows: string[][] = [];
  const sink: CsvRows<readonly string[]> = {
    header: () => wanted,
    row: (cells) => rows.push([...cells]),
    unread: () => undefined,
  };
  for await (const _ of readCsv(path, sink, { letters: { encoding: 'UTF-8', foreignLines: 0 } }));
  return rows;
}

async function stretches(
  path: string,
  size: number,
  separator: string,
  wanted: readonly boolean[],
): Promise<string[][]> {
  const rows: string[][] = [];
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(BLOCK);
    for (let block = 0; block < BLOCKS; block += 1) {
      const start = Math.floor((block * (size - BLOCK)) / (BLOCKS - 1));
      const { bytesRead } = await file.read(buffer, 0, BLOCK, start);
      const held = buffer.subarray(0, bytesRead);
      const scanner = new CsvScanner(
        {
          row: (row) => {
            if (row.length === wanted.length) rows.push(row.texts());
          },
          unread: () => undefined,
        },
        separator,
      );
      scanner.want(wanted);
      scanner.push(held.subarray(held.indexOf(FEED) + 1, held.lastIndexOf(FEED) + 1));
    }
  } finally {
    await file.close();
  }
  return rows;
}
