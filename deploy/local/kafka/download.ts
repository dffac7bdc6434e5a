import { rename, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isGenuine, Jar, jarFile } from './jar.js';

const AT_ONCE = 6;
const ATTEMPTS = 3;
const LONGEST_MS = 120_000;

/** Over HTTPS, several at a time. `arrived` is told the bytes of each piece; less than nothing when an attempt is void. */
export async function download(
  repository: string,
  folder: string,
  jars: readonly Jar[],
  arrived: (bytes: number) => void,
): Promise<void> {
  const waiting = [...jars];
  const worker = async (): Promise<void> => {
    for (let jar = waiting.shift(); jar; jar = waiting.shift()) await persistently(repository, folder, jar, arrived);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function persistently(
  repository: string,
  folder: string,
  jar: Jar,
  arrived: (bytes: number) => void,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    let received = 0;
    try {
      const content = await receive(`${repository}/${jar.path}`, (bytes) => {
        received += bytes;
        arrived(bytes);
      });
      return await keep(folder, jar, content);
    } catch (error) {
      arrived(-received);
      if (attempt === ATTEMPTS) throw error;
      await pause(1_000 * attempt);
    }
  }
}

async function receive(address: string, arrived: (bytes: number) => void): Promise<Buffer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(LONGEST_MS) });
  if (!response.ok || !response.body) throw new Error(`the repository answered ${response.status}`);
  const pieces: Uint8Array[] = [];
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    pieces.push(piece);
    arrived(piece.byteLength);
  }
  return Buffer.concat(pieces);
}

async function keep(folder: string, jar: Jar, content: Buffer): Promise<void> {
  if (!isGenuine(content, jar)) throw new Error('what arrived is not the file that was asked for (SHA-256 differs)');
  const file = jarFile(folder, jar);
  const unfinished = `${file}.${process.pid}.part`;
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}
