import type { Waterfall } from '../api/match-view.js';

/** How wide a bar may be to either side of the line in the middle. */
export const HALF_WIDTH = 100;

/** What each comparison adds to the weight or takes from it, each with a bar that needs no script and no style of its own. */
export function waterfallRows({ waterfall }: { readonly waterfall: Waterfall }) {
  const most = Math.max(...waterfall.map(({ weight }) => Math.abs(weight)), 1);
  return waterfall.map(({ label, weight, total }) => {
    const width = Math.round((Math.abs(weight) / most) * HALF_WIDTH);
    const bar = { x: weight < 0 ? HALF_WIDTH - width : HALF_WIDTH, width, speaksFor: weight > 0 };
    return { label: sentence(label), adds: signed(weight), total: signed(total), bar };
  });
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `+3.2`, `−11.0`, `0.0` */
function signed(bits: number): string {
  const size = Math.abs(bits).toFixed(1);
  if (size === '0.0') return size;
  return bits > 0 ? `+${size}` : `−${size}`;
}
