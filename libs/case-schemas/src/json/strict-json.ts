/** What made a JSON text unacceptable. The words are part of the interface: they reach callers as problem codes. */
export type StrictJsonFault =
  | 'empty'
  | 'too-large'
  | 'byte-order-mark'
  | 'invalid-utf8'
  | 'malformed'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'too-deep'
  | 'nul-character'
  | 'lone-surrogate'
  | 'number-out-of-range'
  | 'not-an-object';

export interface StrictJsonLimits {
  /** Objects and arrays inside one another; the outermost counts as one. */
  readonly maxDepth: number;
  /** Of the text as sent; without it the caller has limited the size already. */
  readonly maxBytes?: number;
}

/** Says what is wrong and where, and never what was sent. */
export class StrictJsonError extends Error {
  constructor(
    readonly code: StrictJsonFault,
    /** Such as `people[0].person`; the empty string for the whole text. */
    readonly path: string,
  ) {
    super(path ? `${code} at ${path}` : code);
    this.name = 'StrictJsonError';
  }
}

const defaultLimits: StrictJsonLimits = { maxDepth: 32 };
const forbiddenKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * Reads a JSON object (RFC 8259) and refuses every text that two readers could understand differently, or that
 * PostgreSQL cannot keep as it was sent: JSON.parse keeps the last of two equal keys, rounds large whole numbers and
 * accepts any depth. The same function reads HTTP bodies and events. Why not a library: docs/decisions/0005.
 */
export function parseStrictJson(bytes: Uint8Array, limits: StrictJsonLimits = defaultLimits): unknown {
  const reader = new Reader(decode(bytes, limits), limits.maxDepth);
  const value = reader.document();
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new StrictJsonError('not-an-object', '');
  return value;
}

/**
 * The path one step further in, `a[0].b`. A key that does not look like a property of a schema could be
 * anything, also a name, so it is shown as `?`.
 */
export function childPath(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  const shown = /^[A-Za-z_][A-Za-z0-9_]{0,39}$/.test(step) ? step : '?';
  return path ? `${path}.${shown}` : shown;
}

function decode(bytes: Uint8Array, { maxBytes }: StrictJsonLimits): string {
  if (bytes.length === 0) throw new StrictJsonError('empty', '');
  if (maxBytes !== undefined && bytes.length > maxBytes) throw new StrictJsonError('too-large', '');
  if (startsWithByteOrderMark(bytes)) throw new StrictJsonError('byte-order-mark', '');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new StrictJsonError('invalid-utf8', '');
  }
}

function startsWithByteOrderMark([first, second, third]: Uint8Array): boolean {
  const utf8 = first === 0xef && second === 0xbb && third === 0xbf;
  const utf16 = (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe);
  return utf8 || utf16;
}

/** Recursive descent; the depth limit is what keeps the stack safe. */
class Reader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly maxDepth: number,
  ) {}

  document(): unknown {
    this.skipSpace();
    if (this.at === this.text.length) throw new StrictJsonError('empty', '');
    const value = this.value('', 1);
    this.skipSpace();
    if (this.at < this.text.length) this.fail('');
    return value;
  }

  private value(path: string, depth: number): unknown {
    this.skipSpace();
    const next = this.text[this.at];
    if ((next === '{' || next === '[') && depth > this.maxDepth) throw new StrictJsonError('too-deep', path);
    if (next === '{') return this.object(path, depth);
    if (next === '[') return this.array(path, depth);
    if (next === '"') return this.string(path);
    return this.number(path) ?? this.word(path);
  }

  private object(path: string, depth: number): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    this.at += 1;
    if (this.takes('}')) return found;
    do {
      const key = this.key(path);
      const inside = childPath(path, key);
      if (forbiddenKeys.includes(key)) throw new StrictJsonError('forbidden-key', inside);
      if (Object.hasOwn(found, key)) throw new StrictJsonError('duplicate-key', inside);
      found[key] = this.value(inside, depth + 1);
    } while (this.takes(','));
    if (!this.takes('}')) this.fail(path);
    return found;
  }

  private array(path: string, depth: number): unknown[] {
    const found: unknown[] = [];
    this.at += 1;
    if (this.takes(']')) return found;
    do found.push(this.value(childPath(path, found.length), depth + 1));
    while (this.takes(','));
    if (!this.takes(']')) this.fail(path);
    return found;
  }

  private key(path: string): string {
    this.skipSpace();
    if (this.text[this.at] !== '"') this.fail(path);
    const key = this.string(path);
    if (!this.takes(':')) this.fail(path);
    return key;
  }

  private string(path: string): string {
    const start = this.at;
    let escaped = false;
    for (this.at += 1; this.text[this.at] !== '"'; this.at += 1) {
      if (this.at >= this.text.length || this.text.charCodeAt(this.at) < 0x20) this.fail(path);
      if (this.text[this.at] !== '\\') continue;
      escaped = true;
      this.at += 1;
    }
    this.at += 1;
    const found = escaped ? this.unescape(start, path) : this.text.slice(start + 1, this.at - 1);
    if (found.includes('\u0000')) throw new StrictJsonError('nul-character', path);
    if (/\p{Surrogate}/u.test(found)) throw new StrictJsonError('lone-surrogate', path);
    return found;
  }

  private unescape(start: number, path: string): string {
    try {
      return JSON.parse(this.text.slice(start, this.at)) as string;
    } catch {
      return this.fail(path);
    }
  }

  private number(path: string): number | undefined {
    const token = this.token(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    if (token === undefined) return undefined;
    const found = Number(token);
    const vanished = found === 0 && /[1-9]/.test(token.replace(/[eE].*$/, ''));
    if (Math.abs(found) > Number.MAX_SAFE_INTEGER || vanished) throw new StrictJsonError('number-out-of-range', path);
    return found;
  }

  private word(path: string): boolean | null {
    const token = this.token(/true|false|null/y) ?? this.fail(path);
    return token === 'null' ? null : token === 'true';
  }

  private token(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private takes(expected: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== expected) return false;
    this.at += 1;
    return true;
  }

  private skipSpace(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? '-')) this.at += 1;
  }

  private fail(path: string): never {
    throw new StrictJsonError(this.text[this.at] === '\u0000' ? 'nul-character' : 'malformed', path);
  }
}
