import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The user's own address for Maven Central: KAFKA_MAVEN_REPO, or a mirror in their Maven settings. */
export async function configuredRepository(): Promise<string | undefined> {
  const told = process.env['KAFKA_MAVEN_REPO'];
  if (told) return withoutSlash(told);
  return mirrorOfCentral(await readFile(join(homedir(), '.m2', 'settings.xml'), 'utf8').catch(() => ''));
}

/** The address that settings.xml gives for Maven Central; one that holds a variable only Maven can read. */
export function mirrorOfCentral(settings: string): string | undefined {
  const mirrors = settings.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<mirror>([\s\S]*?)<\/mirror>/g);
  const url = [...mirrors]
    .map(([, body = '']) => ({ of: element(body, 'mirrorOf'), url: element(body, 'url') }))
    .find(({ of }) => covers(of))?.url;
  return url && !url.includes('${') ? withoutSlash(url) : undefined;
}

function covers(mirrorOf: string): boolean {
  const names = mirrorOf.split(',').map((name) => name.trim());
  return !names.includes('!central') && names.some((name) => ['*', 'central', 'external:*'].includes(name));
}

const element = (body: string, name: string): string =>
  new RegExp(`<${name}>\\s*([\\s\\S]*?)\\s*</${name}>`).exec(body)?.[1] ?? '';

const withoutSlash = (address: string): string => address.replace(/\/+$/, '');
