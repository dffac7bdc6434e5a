import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const whole = {
  DATABASE_URL: 'postgres://web@127.0.0.1/web',
  SESSION_SECRET: 's'.repeat(32),
  OIDC_ISSUER: 'http://127.0.0.1:4104',
  OIDC_CLIENT_ID: 'web',
  OIDC_CLIENT_SECRET: 'secret',
  POLICE_API: 'http://127.0.0.1:4101',
  BEACON_API: 'http://127.0.0.1:4102/',
  SARC_API: 'http://127.0.0.1:4108',
  YOUTH_OFFENDING_API: 'http://127.0.0.1:4109',
  PROBATION_API: 'http://127.0.0.1:4110',
  SAFEGUARDING_HUB_API: 'http://127.0.0.1:4103',
};

describe('the settings of the web app', () => {
  it('need no more than what only the operator can know', () => {
    expect(readConfig(whole)).toMatchObject({
      http: { host: '127.0.0.1', port: 4100 },
      address: 'http://127.0.0.1:4100',
      services: { beacon: 'http://127.0.0.1:4102' },
    });
  });

  it.each(Object.keys(whole))('are not complete without %s', (name) => {
    expect(() => readConfig({ ...whole, [name]: '' })).toThrow(`Set ${name}: the web app cannot start without it.`);
  });

  it.each([
    ['SESSION_SECRET', 'short', 'at least 32 characters'],
    ['PORT', '70000', 'PORT must be a number'],
    ['PORT', 'four', 'PORT must be a number'],
    ['WEB_ADDRESS', 'http://hub.example', 'WEB_ADDRESS must begin with https://'],
    ['WEB_ADDRESS', 'https://hub.example/web', 'WEB_ADDRESS must be a scheme, a host and a port'],
    ['OIDC_ISSUER', 'http://login.example', 'OIDC_ISSUER must begin with https://'],
    ['POLICE_API', 'file:///etc/passwd', 'POLICE_API must be an address'],
    ['BEACON_API', '127.0.0.1', 'BEACON_API must be an address'],
  ])('refuse %s=%s', (name, value, sentence) => {
    expect(() => readConfig({ ...whole, [name]: value })).toThrow(sentence);
  });

  it('keep secrets out of what they complain with', () => {
    expect(() => readConfig({ ...whole, SESSION_SECRET: 'hunter2' })).not.toThrow(/hunter2/);
  });
});
