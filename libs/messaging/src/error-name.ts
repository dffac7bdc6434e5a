/** What a log may say of an error: its kind and code. Its message may quote what somebody wrote. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not-an-error';
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}
