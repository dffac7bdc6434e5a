import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../../../deploy/local/project.js';
import { badInputs } from './catalogue.js';
import { refusedPeople, takenPeople } from './people.js';
import { rawRequests } from './raw-requests.js';
import { quarantinedCases } from './records.js';
import { unreadableBodies } from './refused-bodies.js';
import { refusedFields } from './refused-fields.js';
import { takenTexts } from './texts.js';

/** What a service is held to beside the tables, in hold-doors.ts and hold-reader.ts. */
const doorsAlone = [72, 96, 97];
const readersAlone = [70, 71, 74, 75, 77, 79, 80, 81, 88];

const atDoors = [unreadableBodies, refusedFields, refusedPeople, takenPeople, takenTexts, rawRequests].flat();
const atReaders = [quarantinedCases, takenPeople].flat();
const rows = (cases: readonly { readonly row: number }[], alone: readonly number[]): number[] =>
  [...new Set([...cases.map(({ row }) => row), ...alone])].sort((one, other) => one - other);
const said = (where: 'doors' | 'readers'): number[] =>
  badInputs.filter(({ seen }) => seen.includes(where)).map(({ row }) => row);

describe('the catalogue of bad input', () => {
  it('has all its 104 rows, in their order', () => {
    expect(badInputs.map(({ row }) => row)).toEqual(Array.from({ length: 104 }, (_, place) => place + 1));
  });

  it('says of each either where it is tried or why it is not', () => {
    for (const { row, seen, because } of badInputs)
      expect([row, seen.length > 0]).toEqual([row, because === undefined]);
  });

  it('says of each row that it is tried at the doors if it is, and only then', () => {
    expect(said('doors')).toEqual(rows(atDoors, doorsAlone));
  });

  it('says of each row that readers are tried with it if they are, and only then', () => {
    expect(said('readers')).toEqual(rows(atReaders, readersAlone));
  });

  it('names no spec that is not there', () => {
    const files = badInputs.flatMap(({ seen }) => seen.filter((each) => each !== 'doors' && each !== 'readers'));
    expect(files.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
  });
});
