import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

export const ALGORITHM = 'RS256';

/** The keys that sign tokens: made at the first start and kept, so that tokens outlive a restart. */
export async function signingKeys(file: string): Promise<{ keys: JWK[] }> {
  if (!existsSync(file)) await makeKeys(file);
  return JSON.parse(await readFile(file, 'utf8')) as { keys: JWK[] };
}

async function makeKeys(file: string): Promise<void> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const key = await exportJWK(privateKey);
  const keys = [{ ...key, kid: await calculateJwkThumbprint(key), alg: ALGORITHM, use: 'sig' }];
  await writeFile(`${file}.new`, JSON.stringify({ keys }), { mode: 0o600 });
  await rename(`${file}.new`, file);
}
