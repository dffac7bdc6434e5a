import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IdColumn } from '../reading/id-column.js';
import { RecordNames } from './record-names.js';
import { writeClusters } from './write-clusters.js';
import { writePairs } from './write-pairs.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'link-results-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function idsOf(...ids: string[]): IdColumn {
  const column = new IdColumn();
  ids.forEach((id, line) => column.add(id, line));
  return column;
}

function clusters(people: number[], names: RecordNames): string[] {
  const path = join(folder, 'clusters.csv');
  writeClusters(path, Int32Array.from(people), names);
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}

describe('who is the same person', () => {
  it('is told by the id of the person’s first record', () => {
    expect(clusters([0, 1, 0], new RecordNames(idsOf('a', 'b', 'c')))).toEqual([
      'record_id,person_id',
      'a,a',
      'b,b',
      'c,a',
    ]);
  });

  it('is told for two files with the file beside it', () => {
    expect(clusters([1, 0, 1, 2], new RecordNames(idsOf('a', 'b'), idsOf('x', 'y')))).toEqual([
      'record_id,person_id,source_dataset',
      'a,a,left',
      'b,b,left',
      'x,a,right',
      'y,y,right',
    ]);
  });

  it('is not mixed up where both files use the same ids', () => {
    expect(clusters([0, 1, 1, 2], new RecordNames(idsOf('1', '2'), idsOf('1', '2'))).slice(1)).toEqual([
      '1,1,left',
      '2,2,left',
      '1,2,right',
      '2,right:2,right',
    ]);
  });

  it('keeps ids with commas and quotation marks whole', () => {
    expect(clusters([0, 0], new RecordNames(idsOf('a,1', 'b"2'))).slice(1)).toEqual(['"a,1","a,1"', '"b""2","a,1"']);
  });
});

describe('the pairs found', () => {
  const pairs = {
    left: Int32Array.of(0, 1),
    right: Int32Array.of(2, 3),
    weight: Float32Array.of(0, -4),
  };
  const written = (names: RecordNames): string => {
    const path = join(folder, 'pairs.csv');
    writePairs(path, pairs, names);
    return readFileSync(path, 'utf8');
  };
  const header = 'record_id_l,record_id_r,match_weight,match_probability\n';

  it('have their weight in bits and their probability', () => {
    const names = new RecordNames(idsOf('a', 'Zoë'), idsOf('x', 'y'));
    expect(written(names)).toBe(`${header}a,x,0.0000,0.5000000\nZoë,y,-4.0000,0.0588235\n`);
  });

  it('have ids in quotation marks where they need them', () => {
    const names = new RecordNames(idsOf('a,1', 'b', 'c', 'd'));
    expect(written(names)).toContain('"a,1",c,0.0000');
  });
});
