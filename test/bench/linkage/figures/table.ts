/** A Markdown table; a cell must hold no bar. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  // Words to the left, figures to the right.
  const rule = heading.map((_, place) => (place < 2 ? '---' : '--:'));
  return [heading, rule, ...rows].map(line).join('\n');
}

/** `.9876`, as the literature writes shares; `–` where there is none. */
export const share = (value: number | undefined, places = 4): string =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(places).replace(/^(-?)0\./, '$1.');

export const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
export const seconds = (value: number | undefined): string => (value === undefined ? '–' : `${value.toFixed(1)} s`);
