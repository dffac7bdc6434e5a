/** `npm run docs`: writes docs/asyncapi.yaml and docs/sharing-agreements.md from the table of sharing agreements. */
import { writeFileSync } from 'node:fs';
import 'reflect-metadata';
import { documents, textOf } from './documents.js';

for (const document of documents) {
  writeFileSync(document.path, await textOf(document));
  console.log(`Wrote ${document.path}`);
}
