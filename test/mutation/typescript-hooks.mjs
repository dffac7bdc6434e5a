import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import jestConfig from '../../jest.config.mjs';

const [[, [, swc]]] = Object.entries(jestConfig.projects[0].transform);
const globals = new URL('./collected-specs.mjs', import.meta.url).href;

/** The source that stands for what is imported, as Jest's own moduleNameMapper has it. */
function sourceOf(specifier, from) {
  if (specifier.startsWith('#libs/')) return join(process.cwd(), 'libs', specifier.slice(6), 'src/index.ts');
  if (!specifier.startsWith('.') || !specifier.endsWith('.js') || !(from && new URL(from).pathname.endsWith('.ts')))
    return undefined;
  const source = fileURLToPath(new URL(specifier.replace(/\.js$/, '.ts'), from));
  return existsSync(source) ? source : undefined;
}

const compiled = new Map();

function compile(filename) {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swc, filename, swcrc: false });
  compiled.set(filename, code);
  return code;
}

/** `?load=2`: what is loaded anew loads what it needs anew, but for lists and for other libraries, which have no mutants. */
const loadOf = (specifier, from) =>
  specifier.startsWith('#') || specifier.endsWith('.data.js') ? '' : new URL(from ?? 'file:///').search;

/** Lets this process import the specs and their sources as they are, with what `@jest/globals` gives of our own. */
export function importTypeScript() {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
      const source = sourceOf(specifier, context.parentURL);
      if (source === undefined) return next(specifier, context);
      return { url: pathToFileURL(source).href + loadOf(specifier, context.parentURL), shortCircuit: true };
    },
    load(url, context, next) {
      if (!url.startsWith('file:') || !new URL(url).pathname.endsWith('.ts')) return next(url, context);
      const filename = fileURLToPath(url);
      return { format: 'module', source: compiled.get(filename) ?? compile(filename), shortCircuit: true };
    },
  });
}
