import { describe, expect, it } from '@jest/globals';
import { discreet } from './discreet-logger.js';

function linesOf(...messages: readonly unknown[]): unknown[] {
  const lines: unknown[] = [];
  const write = (message: unknown): void => void lines.push(message);
  const logger = discreet({ log: write, warn: write, error: write });
  for (const message of messages) logger.log(message, 'http');
  return lines;
}

const request = (route: string) => ({ event: 'request', method: 'POST', route, status: 201 });
const failure = (route: string) => ({ event: 'unforeseen-error', route, error: 'TypeError', at: ['at client.ts:1:1'] });

describe('what the log of the computers says', () => {
  it.each(['/clients', '/clients/:id', '/clients/:id/examination/offer', '/samples/:id/decide'])(
    'is nothing of a request for %s, and of an error there not where it was',
    (route) => {
      expect(linesOf(request(route), failure(route))).toEqual([{ event: 'unforeseen-error', error: 'TypeError' }]);
    },
  );

  it('is not how many keys of clients were forgotten', () => {
    expect(linesOf({ event: 'answers-forgotten', answers: 3 })).toEqual([]);
  });

  it.each([request('/referrals'), failure('/referrals/:id'), request('/clientside'), 'Started', new Error('no')])(
    'is all of the rest: %j',
    (message) => expect(linesOf(message)).toEqual([message]),
  );
});
