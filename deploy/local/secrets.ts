import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Passwords by name, such as `kafka/police`; made when they are first asked for, and then kept. */
export class Secrets {
  private readonly known: Record<string, string>;

  constructor(
    private readonly file: string,
    private readonly newSecret: () => string = machineSecret,
  ) {
    this.known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
    if (existsSync(file)) chmodSync(file, 0o600);
  }

  of(name: string, make = this.newSecret): string {
    return this.known[name] ?? this.keep(name, make());
  }

  all(names: readonly string[], prefix: string, make = this.newSecret): Record<string, string> {
    return Object.fromEntries(names.map((name) => [name, this.of(`${prefix}/${name}`, make)]));
  }

  /** Replaced whole, so that a start that is cut short leaves no half file. */
  private keep(name: string, secret: string): string {
    this.known[name] = secret;
    writeFileSync(`${this.file}.new`, `${JSON.stringify(this.known, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
    return secret;
  }
}

/** 192 bits. */
export const machineSecret = (): string => randomBytes(24).toString('base64url');

const LEGIBLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** For typing: twelve characters in three groups, none of which looks like another. 59 bits. */
export function spokenSecret(pick: (below: number) => number = randomInt): string {
  const group = (): string => Array.from({ length: 4 }, () => LEGIBLE[pick(LEGIBLE.length)]).join('');
  return [group(), group(), group()].join('-');
}
