import { describe, expect, it } from '@jest/globals';
import { ProgressLine } from './progress-line.js';

function onScreen(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const line = new ProgressLine({ isTTY, columns: 60, write: (text) => written.push(text) }, () => now);
  return { line, written, wait: (milliseconds: number) => (now += milliseconds) };
}

describe('progress on a terminal', () => {
  it('is a bar drawn over itself, with the time left once it can be told', () => {
    const { line, written, wait } = onScreen(true);
    line.report('Reading', 0, 100);
    wait(2_000);
    line.report('Reading', 25, 100);
    wait(300_000);
    line.report('Reading', 50, 100);
    expect(written.map((text) => text.trim())).toEqual([
      `Reading ${'░'.repeat(24)} 0%`,
      `Reading ${'█'.repeat(6)}${'░'.repeat(18)} 25%, about 6 s left`,
      `Reading ${'█'.repeat(12)}${'░'.repeat(12)} 50%, about 5 min left`,
    ]);
    expect(written.every((text) => text.startsWith('\r'))).toBe(true);
  });

  it('is not drawn more often than ten times a second, but at once for a new stage', () => {
    const { line, written, wait } = onScreen(true);
    for (let done = 0; done < 1_000; done += 1) {
      wait(1);
      line.report('Reading', done, 1_000);
    }
    line.report('Writing', 0, 0);
    expect(written.length).toBeLessThanOrEqual(12);
    expect(written.at(-1)).toContain('Writing …');
  });

  it('leaves nothing behind', () => {
    const { line, written } = onScreen(true);
    line.report('Reading', 1, 2);
    line.clear();
    expect(written.at(-1)).toMatch(/^\r +\r$/);
    line.clear();
    expect(written).toHaveLength(2);
  });
});

describe('progress anywhere else', () => {
  it('is a line every five seconds, and none for short work', () => {
    const { line, written, wait } = onScreen(false);
    line.report('Reading', 0, 100);
    wait(4_900);
    line.report('Reading', 90, 100);
    expect(written).toEqual([]);
    wait(200);
    line.report('Comparing', 1, 3);
    wait(100);
    line.report('Comparing', 2, 3);
    expect(written).toEqual([`Comparing ${'█'.repeat(8)}${'░'.repeat(16)} 33%\n`]);
  });
});
