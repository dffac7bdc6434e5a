import { csrfSync } from 'csrf-sync';
import type { Request } from 'express';

/** Every form carries a word from the session: a form on somebody else's site does not know it. */
export const { csrfSynchronisedProtection: checkForms, generateToken: formWord } = csrfSync({
  getTokenFromRequest: (request: Request) => fieldOf(request.body),
  size: 32,
  errorConfig: { code: 'FORM_OUT_OF_DATE' },
});

function fieldOf(body: unknown): string | undefined {
  const value = typeof body === 'object' && body !== null && '_csrf' in body ? body._csrf : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Nest hands on an error of a request wrapped in one of its own. */
export const isFormOutOfDate = (error: unknown): boolean =>
  error instanceof Error && (codeOf(error) ?? codeOf(error.cause)) === 'FORM_OUT_OF_DATE';

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
