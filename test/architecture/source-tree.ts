import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../deploy/local/project.js';

/** The TypeScript files of a folder, as dependency-cruiser writes them. */
export const typescriptIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);

/** A tree of its own with the project's settings, in which every file does nothing but import. Packages are empty. */
export function plantTree(imports: Readonly<Record<string, readonly string[]>>, packages: readonly string[]): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'referral-hub-imports-')));
  for (const setting of ['package.json', 'tsconfig.json']) cpSync(join(projectRoot, setting), join(root, setting));
  for (const name of packages) plant(root, `node_modules/${name}/index.js`, 'export const value = 1;\n');
  for (const [file, targets] of Object.entries(imports)) plant(root, file, sourceThatImports(targets));
  return root;
}

/** A target that begins with `type ` is imported for its type alone. */
function sourceThatImports(targets: readonly string[]): string {
  const lines = targets.map((target, place) =>
    target.startsWith('type ')
      ? `import type { value as v${place} } from '${target.slice(5)}';\nexport type T${place} = typeof v${place};`
      : `import { value as v${place} } from '${target}';\nexport const used${place} = v${place};`,
  );
  return `${lines.join('\n')}\nexport const value = 1;\n`;
}

function plant(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
