import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { launcherFile } from '../project.js';

/** One file that the broker needs: its place in a Maven repository and what it must be. */
export interface Jar {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** In a fixed order: shared class data belongs to one exact class path. */
export async function pinnedJars(): Promise<Jar[]> {
  const text = await readFile(launcherFile('kafka', 'kafka-jars.json'), 'utf8');
  return (JSON.parse(text) as { jars: Jar[] }).jars;
}

export const jarFile = (folder: string, jar: Jar): string => join(folder, basename(jar.path));

export function isGenuine(content: Uint8Array, jar: Jar): boolean {
  return createHash('sha256').update(content).digest('hex') === jar.sha256;
}

/** Those that are missing from the folder, or are not what they should be. */
export async function missingJars(folder: string, jars: readonly Jar[]): Promise<Jar[]> {
  const checked = await Promise.all(jars.map(async (jar) => ({ jar, good: await isPresent(folder, jar) })));
  return checked.filter(({ good }) => !good).map(({ jar }) => jar);
}

async function isPresent(folder: string, jar: Jar): Promise<boolean> {
  const content = await readFile(jarFile(folder, jar)).catch(() => undefined);
  return content !== undefined && isGenuine(content, jar);
}
