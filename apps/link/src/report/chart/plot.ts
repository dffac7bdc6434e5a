import { html, type Markup } from '../page/markup.js';

/** The inside of a chart, in its own units: text is 15 of them high. */
export const plot = { width: 860, height: 340, left: 74, right: 20, top: 16, bottom: 58 };

export interface Axis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

export const across = ({ from, to }: Axis, value: number): number =>
  tenth(plot.left + ((value - from) / (to - from)) * (plot.width - plot.left - plot.right));

export const up = ({ from, to }: Axis, value: number): number =>
  tenth(plot.height - plot.bottom - ((value - from) / (to - from)) * (plot.height - plot.top - plot.bottom));

export const tenth = (number: number): number => Math.round(number * 10) / 10;

export interface Chart {
  /** Tells this chart's parts from other charts'. */
  readonly id: string;
  readonly title: string;
  /** What there is to see, for those who cannot. */
  readonly description: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly marks: readonly Markup[];
}

/** A picture with both axes; whoever cannot see it is told its title and description. */
export function chart({ id, title, description, x, y, marks }: Chart): Markup {
  const [right, floor] = [plot.width - plot.right, plot.height - plot.bottom];
  const middle = (plot.left + right) / 2;
  const half = (plot.top + floor) / 2;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${title}">
    <svg class="chart" viewBox="0 0 ${plot.width} ${plot.height}" role="img" aria-labelledby="${id}-title ${id}-text">
      <title id="${id}-title">${title}</title>
      <desc id="${id}-text">${description}</desc>
      ${y.ticks.map(({ at, text }) => yTick(up(y, at), text))} ${marks}
      <line class="axis" x1="${plot.left}" y1="${floor}" x2="${right}" y2="${floor}" />
      ${x.ticks.map(({ at, text }) => xTick(across(x, at), text))}
      <text x="${middle}" y="${plot.height - 8}" text-anchor="middle">${x.label}</text>
      <text transform="translate(16 ${half}) rotate(-90)" text-anchor="middle">${y.label}</text>
    </svg>
  </div>`;
}

const yTick = (y: number, text: string): Markup =>
  html`<line class="grid" x1="${plot.left}" y1="${y}" x2="${plot.width - plot.right}" y2="${y}" />
    <text x="${plot.left - 8}" y="${y + 5}" text-anchor="end">${text}</text>`;

const xTick = (x: number, text: string): Markup => {
  const floor = plot.height - plot.bottom;
  return html`<line class="axis" x1="${x}" y1="${floor}" x2="${x}" y2="${floor + 5}" />
    <text x="${x}" y="${floor + 22}" text-anchor="middle">${text}</text>`;
};
