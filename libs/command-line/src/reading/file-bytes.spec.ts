import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../user-error.js';
import { fileBytes, type FileLetters } from './file-bytes.js';
import { separatorOf } from './separator.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'link-text-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Buffer): Promise<{ text: string; letters: FileLetters }> {
  const path = join(folder, 'file.csv');
  await writeFile(path, bytes);
  const letters: FileLetters = { encoding: 'UTF-8', foreignLines: 0 };
  // Each piece is good only until the next.
  let text = '';
  for (const piece of fileBytes(path, letters)) text += piece.toString('utf8');
  return { text, letters };
}

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('the letters of a file', () => {
  it.each<[string, Buffer, string, Partial<FileLetters>]>([
    ['ASCII', utf8('id,name\n1,Ann\n'), 'id,name\n1,Ann\n', { encoding: 'UTF-8', foreignLines: 0 }],
    ['UTF-8', utf8('id,name\n1,Zoë\n'), 'id,name\n1,Zoë\n', { foreignLines: 0 }],
    ['UTF-8 with a mark', utf8('\uFEFFid\n1\n'), 'id\n1\n', { foreignLines: 0 }],
    ['Latin-1', latin1('id,name\n1,Zoë\n2,Ann\n3,Çelik\n'), 'id,name\n1,Zoë\n2,Ann\n3,Çelik\n', { foreignLines: 2 }],
    ['Windows-1252', Buffer.from([0x93, 0x61, 0x94, 0x20, 0x80]), '“a” €', { foreignLines: 1 }],
    ['UTF-8 and Latin-1 by turns', Buffer.concat([utf8('Zoë\n'), latin1('Zoë\n')]), 'Zoë\nZoë\n', { foreignLines: 1 }],
    ['UTF-16 with a mark', utf16('\uFEFFid\nZoë\n'), 'id\nZoë\n', { encoding: 'UTF-16' }],
    ['UTF-16 without one', utf16('id\nZoë\n'), 'id\nZoë\n', { encoding: 'UTF-16' }],
    ['UTF-16, the high byte first', utf16('\uFEFFid\nZoë\n').swap16(), 'id\nZoë\n', { encoding: 'UTF-16' }],
    ['nothing but a mark', utf8('\uFEFF'), '', {}],
  ])('are read from %s', async (_title, bytes, text, letters) => {
    const found = await read(bytes);
    expect(found.text).toBe(text);
    expect(found.letters).toMatchObject(letters);
  });

  it.each([
    ['many lines', 'Zoë,€,Łódź\n'.repeat(100_000)],
    ['one line longer than any piece', 'Zoë€Łódź'.repeat(100_000)],
  ])('are whole where a piece of the file ends: %s', async (_title, text) => {
    const found = await read(utf8(text));
    expect(found.text === text).toBe(true);
    expect(found.letters.foreignLines).toBe(0);
  });

  it('of a spreadsheet are none', async () => {
    await expect(read(Buffer.from('PK\u0003\u0004rest'))).rejects.toThrow(UserError);
  });
});

describe('the sign between cells', () => {
  it.each([
    ['id,name;x\n1;2;3;4', ','],
    ['id;name;"a,b,c,d"\n', ';'],
    ['id\tname\n', '\t'],
    ['id|name|x', '|'],
    ['id', ','],
    ['', ','],
  ])('of %j is %j', (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });
});
