import { describe, expect, it } from '@jest/globals';
import { serverProperties } from './server-properties.js';

const place = {
  dataFolder: 'C:\\hub\\data',
  port: 4106,
  controllerPort: 4107,
  brokerPassword: 'b-secret',
  subscribers: { 'beacon-subscriber': 's-secret' },
};
const settings = new Map(
  serverProperties(place)
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const),
);

describe('the settings of the local broker', () => {
  it('listens on the loopback address only', () => {
    expect(settings.get('listeners')).toBe('CLIENT://127.0.0.1:4106,CONTROLLER://127.0.0.1:4107');
  });

  it('asks for a password at every door', () => {
    const doors = settings.get('listener.security.protocol.map')?.split(',') ?? [];
    expect(doors.map((door) => door.split(':')[1])).toEqual(['SASL_PLAINTEXT', 'SASL_PLAINTEXT']);
  });

  it('takes PLAIN from outside subscribers alone: services prove their passwords without sending them', () => {
    const plain = settings.get('listener.name.client.plain.sasl.jaas.config') ?? '';
    expect(plain.match(/user_[^ ;]+/g)).toEqual(['user_beacon-subscriber="s-secret"']);
  });

  it('refuses what nobody has allowed, and names nobody anonymous a super user', () => {
    expect(settings.get('allow.everyone.if.no.acl.found')).toBe('false');
    expect(settings.get('auto.create.topics.enable')).toBe('false');
    expect(settings.get('super.users')).toBe('User:admin;User:broker');
  });

  it('writes a Windows path so that nothing in it escapes', () => {
    expect(settings.get('log.dirs')).toBe('C:/hub/data');
  });
});
