import { describe, expect, it } from '@jest/globals';
import { discreet } from './discreet-logger.js';

function linesOf(...messages: readonly unknown[]): unknown[] {
  const lines: unknown[] = [];
  const write = (message: unknown): void => void lines.push(message);
  const logger = discreet({ log: write, warn: write, error: write });
  for (const message of messages) logger.log(message, 'http');
  return lines;
}

describe('what the log of the computers says', () => {
  it('is not how many keys of clients were forgotten', () => {
    expect(linesOf({ event: 'answers-forgotten', answers: 3 })).toEqual([]);
  });

  it.each([{ event: 'request', route: '/referrals' }, 'Started', new Error('no')])(
    'is all of the rest: %j',
    (message) => expect(linesOf(message)).toEqual([message]),
  );
});
