import { describe, expect, it } from '@jest/globals';
import { thresholdChart } from './threshold-chart.js';

const points = (least: number) => [
  { weight: -4, precision: least, recall: 1, f1: least },
  { weight: 4, precision: 1, recall: 0.99, f1: 0.995 },
];
const ticks = (least: number): string[] =>
  [...thresholdChart(points(least)).text.matchAll(/text-anchor="end">([^<]*)</g)].map(([, text = '']) => text);

describe('the curves over the threshold', () => {
  it('are shown from nought where one of them is low', () =>
    expect(ticks(0.3)).toEqual(['1.0', '0.8', '0.6', '0.4', '0.2', '0.0']));

  it('are shown larger where all are high', () => expect(ticks(0.83)).toEqual(['1.0', '0.9', '0.8']));

  it('are three, from the lowest threshold at the left to the highest at the right', () => {
    const curves = [...thresholdChart(points(0.5)).text.matchAll(/points="([^"]*)"/g)].map(([, drawn = '']) => drawn);
    expect(curves).toHaveLength(3);
    for (const curve of curves) expect(curve).toMatch(/^74,[\d.]+ 840,[\d.]+$/);
  });
});
