/** `npm run docs`: writes what is made from the sharing agreements, the services' classes and the catalogue of bad input. */
import { writeFileSync } from 'node:fs';
import 'reflect-metadata';
import { documents, textOf } from './documents.js';

for (const document of documents) {
  writeFileSync(document.path, await textOf(document));
  console.log(`Wrote ${document.path}`);
}
