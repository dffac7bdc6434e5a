import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { machineSecret, Secrets, spokenSecret } from './secrets.js';
import { scramVerifier } from './postgres/scram-verifier.js';

let folder = '';
const file = (): string => join(folder, 'secrets.json');

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'secrets-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('the secrets of a local run', () => {
  it('are made once and found again at the next start', () => {
    const made = new Secrets(file()).of('kafka/police');
    expect(new Secrets(file()).of('kafka/police')).toBe(made);
  });

  it('differ for each name', () => {
    const secrets = new Secrets(file());
    expect(secrets.of('kafka/police')).not.toBe(secrets.of('kafka/beacon'));
  });

  it('are for their owner’s eyes only', () => {
    new Secrets(file()).of('database/police');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toHaveProperty(['database/police']);
  });

  it('need no escaping in an address, a properties file or a shell', () => {
    expect(machineSecret()).toMatch(/^[\w-]{32}$/);
  });

  it('for people can be typed without taking one letter for another', () => {
    expect(spokenSecret()).toMatch(/^([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}$/);
  });
});

describe('what PostgreSQL is told instead of a password', () => {
  /** RFC 7677 section 3: the password is "pencil". */
  it('is what the standard says of its own example', () => {
    const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64');
    expect(scramVerifier('pencil', salt)).toBe(
      'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
    );
  });
});
