import { html, type Markup } from '../page/markup.js';

/** The values that a row of bars shows from end to end. */
export interface BarScale {
  readonly from: number;
  readonly to: number;
}

/** A scale for all these values and nought, with a little room at the ends. */
export function scaleFor(values: readonly number[]): BarScale {
  const reached = values.filter(Number.isFinite);
  const least = reached.reduce((lowest, value) => Math.min(lowest, value), 0);
  const most = reached.reduce((highest, value) => Math.max(highest, value), 0);
  const room = (most - least || 1) * 0.02;
  return { from: least < 0 ? least - room : 0, to: most > 0 || least === 0 ? most + room : 0 };
}

export type BarKind = 'for' | 'against' | 'company' | 'whole';

/** Thickness, the same in high rows and low ones. */
const THICK = 16;

/**
 * A bar from one value to another, as wide as its cell. The row's numbers say the same in words, so it is hidden from
 * those who listen.
 */
export function sideBar(scale: BarScale, [from, to]: readonly [number, number], kind: BarKind): Markup {
  const place = (value: number): number => ((value - scale.from) / (scale.to - scale.from)) * 100;
  const left = rounded(place(Math.min(from, to)));
  const width = rounded(Math.max(from === to ? 0 : 0.4, place(Math.max(from, to)) - left));
  return html`<svg aria-hidden="true" focusable="false">
    <rect
      class="${kind}"
      x="${left}%"
      y="50%"
      width="${width}%"
      height="${THICK}"
      transform="translate(0 ${-THICK / 2})"
    />
    <rect class="zero" x="${rounded(place(0))}%" y="0" width="1" height="100%" />
  </svg>`;
}

const rounded = (number: number): number => Math.round(number * 100) / 100;
