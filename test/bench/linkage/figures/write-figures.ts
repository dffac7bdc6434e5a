import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format } from 'prettier';
import { noFigures, type Figures } from './figures.js';

const [OPENING, CLOSING] = ['<!-- figures -->', '<!-- /figures -->'];

/** What earlier runs measured, so that one set can be run anew without the others. */
export const readFigures = (path: string): Figures =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Figures) : noFigures;

export function keepFigures(path: string, figures: Figures): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(figures, null, 2)}\n`);
}

/** Puts the text between the two marks of a page; says whether the page is there and has them. */
export async function writeBetweenMarks(page: string, text: string): Promise<boolean> {
  if (!existsSync(page)) return false;
  const written = replaced(readFileSync(page, 'utf8'), text);
  if (written === undefined) return false;
  writeFileSync(page, await format(written, { parser: 'markdown', printWidth: 120 }));
  return true;
}

export function replaced(page: string, text: string): string | undefined {
  const [from, to] = [page.indexOf(OPENING), page.indexOf(CLOSING)];
  if (from < 0 || to < from) return undefined;
  return `${page.slice(0, from)}${OPENING}\n\n${text}\n\n${page.slice(to)}`;
}
