import { describe, expect, it } from '@jest/globals';
import { Environment } from './environment.js';
import { explanation } from './start-or-explain.js';

const who = 'the police service';
const read = (values: NodeJS.ProcessEnv) => new Environment(values, who);
const failed = (code: string, message = 'technical words') => Object.assign(new Error(message), { code });

describe('a service that cannot start', () => {
  it.each<[string, unknown, string]>([
    ['a missing PostgreSQL', failed('ECONNREFUSED'), 'it did not answer'],
    ['a port that is taken', failed('EADDRINUSE'), 'another program has its port'],
    ['a wrong password', failed('28P01'), 'refused the password'],
    ['whatever else', new Error('the moon is full\n    at somewhere'), 'could not start: the moon is full'],
  ])('says of %s what it is, in one sentence', (_, error, words) => {
    const sentence = explanation(who, error);
    expect(sentence).toContain('The police service');
    expect(sentence).toContain(words);
    expect(sentence).not.toMatch(/\n|technical/);
  });
});

describe('a setting', () => {
  it.each<[string, () => unknown, string]>([
    ['is missing', () => read({}).required('KAFKA_BROKERS'), 'Set KAFKA_BROKERS: the police service cannot start'],
    ['is empty', () => read({ KAFKA_BROKERS: '' }).required('KAFKA_BROKERS'), 'Set KAFKA_BROKERS'],
    ['is no address', () => read({ DATABASE_URL: 'pass:word' + '@' }).address('OTHER'), 'Set OTHER'],
    ['is no port', () => read({ PORT: 'abc' }).port(4101), 'PORT must be a number'],
    ['is a port that cannot be', () => read({ PORT: '70000' }).port(4101), 'PORT must be a number'],
  ])('that %s is refused in a sentence that a service gives as it is', (_, ask, words) => {
    expect(ask).toThrow(words);
    expect(ask).toThrow(who);
  });

  it('that is no address is refused without being repeated', () => {
    const ask = () => read({ DATABASE_URL: 'secret words' }).address('DATABASE_URL');
    expect(ask).toThrow('DATABASE_URL is not an address');
    expect(ask).not.toThrow('secret');
  });

  it('that is left out has its usual value', () => {
    expect([read({}).port(4101), read({ PORT: '0' }).port(4101), read({}).optionalAddress('X')]).toEqual([
      4101,
      0,
      undefined,
    ]);
  });
});
