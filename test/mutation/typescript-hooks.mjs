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
  if (!specifier.startsWith('.') || !specifier.endsWith('.js') || !from?.endsWith('.ts')) return undefined;
  const source = fileURLToPath(new URL(specifier.replace(/\.js$/, '.ts'), from));
  return existsSync(source) ? source : undefined;
}

/** Lets this process import the specs and their sources as they are, with what `@jest/globals` gives of our own. */
export function importTypeScript() {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
      const source = sourceOf(specifier, context.parentURL);
      return source ? { url: pathToFileURL(source).href, shortCircuit: true } : next(specifier, context);
    },
    load(url, context, next) {
      if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
      const filename = fileURLToPath(url);
      const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swc, filename, swcrc: false });
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
}
