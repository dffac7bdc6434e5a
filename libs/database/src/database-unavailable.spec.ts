import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { isDatabaseUnavailable } from './database-unavailable.js';

const withCode = (code: string) => Object.assign(new Error('said the server'), { code });

describe('a fault of the database and not of the work', () => {
  it.each(['57P01', '57P03', '53300', '53100', '08006', '40001', '40P01', '55P03', '25006', 'ECONNREFUSED', 'EPIPE'])(
    'is seen by its code %s',
    (code) => expect(isDatabaseUnavailable(withCode(code))).toBe(true),
  );

  it('is seen when TypeORM has wrapped it', () => {
    expect(isDatabaseUnavailable(new QueryFailedError('SELECT 1', [], withCode('57P01')))).toBe(true);
  });

  it('is seen when every address of a host refused', () => {
    expect(isDatabaseUnavailable(new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]))).toBe(true);
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
    'Query read timeout',
  ])('is seen by the driver’s words: %s', (sentence) => expect(isDatabaseUnavailable(new Error(sentence))).toBe(true));

  it.each(['23505', '22021', '42P01', '57014', '54001'])('is not what the statement itself did wrong: %s', (code) => {
    expect(isDatabaseUnavailable(withCode(code))).toBe(false);
  });

  it.each([undefined, null, 'ECONNREFUSED', new TypeError('x is not a function')])('is not %p', (error) => {
    expect(isDatabaseUnavailable(error)).toBe(false);
  });
});
