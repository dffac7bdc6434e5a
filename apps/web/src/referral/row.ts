/** One line of a summary: what it is about, and what is known, in one or more lines. */
export interface Row {
  readonly key: string;
  readonly lines: readonly string[];
}

/** A row, or none where nothing is known: a page does not list what is missing unless that matters. */
export function row(key: string, ...lines: readonly (string | undefined)[]): Row[] {
  const said = lines.filter((line) => line !== undefined && line.trim() !== '') as string[];
  return said.length > 0 ? [{ key, lines: said }] : [];
}
