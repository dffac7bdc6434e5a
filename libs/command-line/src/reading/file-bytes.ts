import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { UserError } from '../user-error.js';

/** What was found out about a file's letters on the way. */
export interface FileLetters {
  encoding: 'UTF-8' | 'UTF-16';
  /** Lines that are not UTF-8 and were read as Windows-1252 (Latin-1 with its additions). */
  foreignLines: number;
}

const PIECE = 256 * 1024;
const FEED = 10;
const windows1252 = new TextDecoder('windows-1252');

/**
 * The text of a file as UTF-8, in pieces that end with a line where they can; each is good until the next is asked for.
 * The file is UTF-8 unless it begins as UTF-16; a line that is not valid UTF-8 is read as Windows-1252, so a file of both
 * is read right. `letters` is filled in on the way, `onBytes` told how far it is.
 */
export function* fileBytes(
  path: string,
  letters: FileLetters,
  onBytes: (bytes: number) => void = () => undefined,
): Generator<Buffer> {
  // Reading is never waited for by anything else here, and waiting for each piece takes longer than reading it.
  const file = openSync(path, 'r');
  try {
    const utf16 = utf16Of(beginningOf(file, path));
    if (utf16) letters.encoding = 'UTF-16';
    yield* utf16 ? utf16Text(file, utf16, onBytes) : utf8Text(file, letters, onBytes);
  } finally {
    closeSync(file);
  }
}

function beginningOf(file: number, path: string): Buffer {
  const bytes = Buffer.alloc(4);
  const first = bytes.subarray(0, readSync(file, bytes, 0, 4, 0));
  if (first.toString('latin1').startsWith('PK\u0003\u0004'))
    throw new UserError(`${path} is a spreadsheet or an archive, not a CSV: save it as CSV first.`);
  return first;
}

function utf16Of(first: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const [a = 1, b = 1, c = 1, d = 1] = first;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0)) return 'utf-16le';
  return (a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0) ? 'utf-16be' : undefined;
}

function* utf16Text(file: number, encoding: string, onBytes: (bytes: number) => void): Generator<Buffer> {
  const decoder = new TextDecoder(encoding);
  const buffer = Buffer.alloc(PIECE);
  for (let at = 0; ;) {
    const bytesRead = readSync(file, buffer, 0, PIECE, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    onBytes(at);
    yield Buffer.from(decoder.decode(buffer.subarray(0, bytesRead), { stream: true }), 'utf8');
  }
  yield Buffer.from(decoder.decode(), 'utf8');
}

function* utf8Text(file: number, letters: FileLetters, onBytes: (bytes: number) => void): Generator<Buffer> {
  const buffer = Buffer.alloc(PIECE);
  let kept = 0;
  for (let at = 0; ;) {
    const bytesRead = readSync(file, buffer, kept, PIECE - kept, at);
    const start = at === 0 && hasMark(buffer) ? 3 : 0;
    at += bytesRead;
    const held = buffer.subarray(start, kept + bytesRead);
    if (bytesRead === 0) {
      if (held.length > 0) yield asUtf8(held, letters);
      return;
    }
    onBytes(at);
    const whole = wholeLines(held);
    // What is handed over may be written to, but not what is kept behind it.
    if (whole > 0) yield asUtf8(held.subarray(0, whole), letters);
    held.copy(buffer, 0, whole);
    kept = held.length - whole;
  }
}

const hasMark = (buffer: Buffer): boolean => buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;

/** Up to and with the last line end; in a line longer than the buffer, up to the last whole character. */
function wholeLines(held: Buffer): number {
  const feed = held.lastIndexOf(FEED);
  if (feed >= 0 || held.length < PIECE / 2) return feed + 1;
  let end = held.length;
  while (end > held.length - 4 && (held[end - 1]! & 0xc0) === 0x80) end -= 1;
  return (held[end - 1]! & 0x80) === 0 ? end : end - 1;
}

const asUtf8 = (bytes: Buffer, letters: FileLetters): Buffer => (isUtf8(bytes) ? bytes : lineByLine(bytes, letters));

function lineByLine(bytes: Buffer, letters: FileLetters): Buffer {
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length;) {
    const feed = bytes.indexOf(FEED, from);
    const to = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(from, to);
    if (isUtf8(line)) lines.push(line);
    else {
      letters.foreignLines += 1;
      lines.push(Buffer.from(windows1252.decode(line), 'utf8'));
    }
    from = to;
  }
  return Buffer.concat(lines);
}
