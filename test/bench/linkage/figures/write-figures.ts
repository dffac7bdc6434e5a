import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format } from 'prettier';
import { noFigures, type Figures } from './figures.js';

/** What earlier runs measured, so that one set can be run anew without the others. */
export const readFigures = (path: string): Figures =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Figures) : noFigures;

export function keepFigures(path: string, figures: Figures): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(figures, null, 2)}\n`);
}

/** Puts the text between the two marks of a page, by their name; says whether the page is there and has them. */
export async function writeBetweenMarks(page: string, text: string, name = 'figures'): Promise<boolean> {
  if (!existsSync(page)) return false;
  const written = replaced(readFileSync(page, 'utf8'), text, name);
  if (written === undefined) return false;
  writeFileSync(page, await format(written, { parser: 'markdown', printWidth: 120 }));
  return true;
}

export function replaced(page: string, text: string, name = 'figures'): string | undefined {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(opening), page.indexOf(closing)];
  if (from < 0 || to < from) return undefined;
  return `${page.slice(0, from)}${opening}\n\n${text}\n\n${page.slice(to)}`;
}
