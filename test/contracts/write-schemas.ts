/**
 * Writes libs/case-schemas/schemas from the classes: `node dist/test/contracts/write-schemas.js`. With `--release` the
 * schemas and samples that partners do not have yet are copied to schemas/released/v1; what they have stays as it is.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { contracts, generated, releasedFolder, schemaFile, schemasFolder, type Contract } from './contracts.js';

async function writeSchema(contract: Contract): Promise<void> {
  const path = join(schemasFolder, schemaFile(contract));
  const style = { ...(await resolveConfig(path)), filepath: path };
  writeFileSync(path, await format(JSON.stringify(generated(contract)), style));
}

function release(...folder: string[]): void {
  const [from, to] = [join(schemasFolder, ...folder), join(releasedFolder, ...folder)];
  mkdirSync(to, { recursive: true });
  const missing = readdirSync(from).filter((file) => file.endsWith('.json') && !existsSync(join(to, file)));
  for (const file of missing) copyFileSync(join(from, file), join(to, file));
  console.log(`Released ${missing.length} files to ${to}`);
}

await Promise.all(contracts.map(writeSchema));
console.log(`Wrote ${contracts.length} schemas to ${schemasFolder}`);
if (process.argv.includes('--release')) {
  release();
  release('samples');
}
