import { describe, expect, it } from '@jest/globals';
import { scaleFor, sideBar, type BarScale } from './side-bar.js';

/** Where the bar begins and how wide it is, in per cent of its cell. */
function drawn(scale: BarScale, ends: readonly [number, number]): readonly [from: number, width: number] {
  const { text } = sideBar(scale, ends, 'for');
  const read = (name: string): number =>
    Number(new RegExp(` ${name}="([^"%]*)%"`).exec(text.replace(/\s+/g, ' '))?.[1]);
  return [read('x'), read('width')];
}

describe('a bar', () => {
  it('lies between its values on the scale, right of nought for and left of it against', () => {
    const scale = { from: -10, to: 10 };
    expect(drawn(scale, [0, 5])).toEqual([50, 25]);
    expect(drawn(scale, [0, -5])).toEqual([25, 25]);
    expect(drawn(scale, [-10, 10])).toEqual([0, 100]);
  });

  it('can be seen however short it is, but not where there is nothing', () => {
    const scale = { from: 0, to: 1000 };
    expect(drawn(scale, [0, 0.001])).toEqual([0, 0.4]);
    expect(drawn(scale, [0, 0])).toEqual([0, 0]);
  });
});

describe('a scale', () => {
  it('holds nought and every value that is a number', () => {
    const { from, to } = scaleFor([3, -2, Infinity, NaN]);
    expect(from).toBeCloseTo(-2.1);
    expect(to).toBeCloseTo(3.1);
  });

  it('has a width even where all is nought', () => expect(scaleFor([]).to).toBeGreaterThan(0));
});
