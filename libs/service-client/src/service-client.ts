import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SignInRefused, type TokenSource } from './access-token.js';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
  /** Left out, it is one of its own: what is tried again is the same all the same. */
  readonly idempotencyKey?: string;
}

/** One service's API, as one client of it. */
export interface ServiceClient {
  /** Answers that say "not now", and broken connections, are tried again; every other answer is given back. */
  call(call: Call): Promise<Answer>;
}

/** How long to wait before each further try: half a minute in all. */
const WAITS_MS = [100, 250, 500, 1000, 2000, 4000, 8000, 15_000];
const LIMIT_MS = 30_000;
const NOT_NOW = [429, 502, 503, 504];

export function serviceClient(name: string, base: string, tokens: TokenSource): ServiceClient {
  const root = base.replace(/\/$/, '');
  return {
    call: ({ idempotencyKey = randomUUID(), ...call }) =>
      persist(name, () => once(root, { ...call, idempotencyKey }, tokens)),
  };
}

/** What came of one try. A token that is refused is fetched anew, once. */
type Attempt =
  { readonly answer: Answer; readonly tokenRefused?: boolean } | { readonly again: string; readonly afterMs?: number };

async function persist(name: string, attempt: () => Promise<Attempt>): Promise<Answer> {
  let why = '';
  let refusedBefore = false;
  for (const wait of [...WAITS_MS, undefined]) {
    const outcome = await attempt();
    if ('answer' in outcome && (!outcome.tokenRefused || refusedBefore)) return outcome.answer;
    refusedBefore = 'answer' in outcome;
    why = 'again' in outcome ? outcome.again : 'refused the token';
    if (wait !== undefined) await pause(Math.max(wait, ('afterMs' in outcome && outcome.afterMs) || 0));
  }
  throw new Error(`${name} could not be reached after ${WAITS_MS.length + 1} tries: ${why}`);
}

async function once(root: string, call: Call, tokens: TokenSource): Promise<Attempt> {
  try {
    const response = await fetch(`${root}${call.path}`, await requestOf(call, tokens));
    const text = await response.text();
    if (NOT_NOW.includes(response.status)) return { again: `answered ${response.status}`, ...retryAfter(response) };
    const tokenRefused = response.status === 401;
    if (tokenRefused) tokens.forget();
    return { answer: { status: response.status, body: jsonOf(text) }, tokenRefused };
  } catch (error) {
    if (error instanceof SignInRefused) throw error;
    return { again: reasonOf(error) };
  }
}

async function requestOf({ method, body, idempotencyKey }: Call, tokens: TokenSource): Promise<RequestInit> {
  return {
    method,
    headers: {
      authorization: `Bearer ${await tokens.token()}`,
      accept: 'application/json',
      ...(body && { 'content-type': 'application/json' }),
      ...(method === 'POST' && idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(LIMIT_MS),
  };
}

/** Seconds; a date is not worth the trouble. */
function retryAfter(response: Response): { afterMs?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? '');
  return seconds > 0 && seconds <= 60 ? { afterMs: seconds * 1000 } : {};
}

function jsonOf(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown failure';
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}

/** What a service's refusal says: its code and fields, never a value. */
export function refusal({ status, body }: Answer): string {
  const { code, errors = [] } = (body ?? {}) as { code?: string; errors?: { field: string; code: string }[] };
  const fields = errors.map((error) => `${error.field} ${error.code}`).join(', ');
  return [String(status), code ?? '', fields].filter((part) => part !== '').join(' ');
}
