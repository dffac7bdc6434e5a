import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as library from './index.js';

const folder = import.meta.dirname;
const index = readFileSync(join(folder, 'index.ts'), 'utf8');
const readme = readFileSync(join(folder, '..', 'README.md'), 'utf8');
const exported: Readonly<Record<string, unknown>> = library;
const functions = Object.keys(library).filter((name) => typeof exported[name] === 'function');

/** The docstring that stands right before a function, where the index says that it comes from. */
function docstringOf(name: string): string {
  const from = new RegExp(`\\{[^{}]*\\b${name}\\b[^{}]*\\} from '([^']+)'`).exec(index)?.[1] ?? '';
  const source = readFileSync(join(folder, dirname(from), `${from.split('/').at(-1)?.replace(/js$/, 'ts')}`), 'utf8');
  const before = source.split(new RegExp(`export (?:function|const) ${name}\\b`))[0] ?? '';
  return /\/\*\*(?:(?!\*\/)[^])*\*\/\s*$/.exec(before)?.[0] ?? '';
}

describe('what a service uses of this library', () => {
  it('is a dozen functions at most', () => {
    expect(functions.length).toBeGreaterThan(5);
    expect(functions.length).toBeLessThanOrEqual(12);
  });

  it('is listed in its README, which lists nothing else', () => {
    const listed = [...readme.matchAll(/^\| `(\w+)`/gm)].map(([, name = '']) => name);
    expect(listed.sort()).toEqual(Object.keys(library).sort());
  });

  it.each(functions)('tells of %s what it gives back and what it throws', (name) => {
    expect(docstringOf(name)).toMatch(/@returns \S/);
    expect(docstringOf(name)).toMatch(/@throws \S/);
  });

  it.each(['assign', 'explain', 'findPeople', 'recalibrate'])('tells of %s where its formula comes from', (name) => {
    expect(docstringOf(name)).toMatch(/\b(1[89]|20)\d\d\b/);
  });
});
