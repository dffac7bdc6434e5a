import { textOf } from './reading.js';

/** Under which key a form is sent, so that what it says is there once: the one that it carries, if it is one of ours. */
export function readKey(body: unknown, newKey: () => string): string {
  const { key } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return UUID.test(textOf(key)) ? textOf(key) : newKey();
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
