/**
 * What may be said of an error in a log: its name, its code (a system's or PostgreSQL's) and where it arose. Its
 * message and parameters may quote a submitted value, so they stay out.
 */
export function errorFacts(error: unknown): { error: string; code?: string; at?: string[]; cause?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const at = frames(error.stack);
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    ...(at.length === 0 ? {} : { at }),
    ...(error.cause instanceof Error ? { cause: error.cause.name } : {}),
  };
}

/** The lines of a stack that name a place; a message, also one of several lines, is left out. */
export function frames(stack: string | undefined): string[] {
  const places = /^\s+at (?:.+ \()?(?:file:|node:|\/|[A-Za-z]:\\).*:\d+:\d+\)?$/;
  return (stack ?? '')
    .split('\n')
    .filter((line) => places.test(line))
    .map((line) => line.trim())
    .slice(0, 8);
}
