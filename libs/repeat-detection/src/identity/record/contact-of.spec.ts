import { describe, expect, it } from '@jest/globals';
import { readEmails, readNationalIds, readPhones } from './contact-of.js';
import { readSex } from './sex-of.js';

describe('how to reach somebody', () => {
  it.each<[string, string[]]>([
    ['07700 900123', ['+447700900123']],
    ['+44 (0)7700 900123', ['+447700900123']],
    ['0044 7700 900123', ['+447700900123']],
    ['447700900123', ['+447700900123']],
    ['7700900123', ['+447700900123']],
    ['+48 22 123 45 67', ['+48221234567']],
    ['01707 123456; 07700 900123', ['+441707123456', '+447700900123']],
    ['07700 900123 / 07700 900123', ['+447700900123']],
    ['262 6262', ['2626262']],
    ['', []],
    ['none', []],
    ['999', []],
    ['00000000000', []],
    ['07777777777', []],
    ['0123456789', []],
    ['012345678', []],
  ])('dials %j as %j', (cell, phones) => {
    expect(readPhones(cell)).toEqual(phones);
  });

  it.each<[string, string[]]>([
    [' Sarah@Example.ORG ', ['sarah@example.org']],
    ['a@b.org, c@d.org', ['a@b.org', 'c@d.org']],
    ['unknown@example.org', []],
    ['info@example.org', []],
    ['not an address', []],
    ['a@b', []],
    [`${'a'.repeat(1_000_000)}@`, []],
  ])('writes to %.30j', (cell, emails) => {
    expect(readEmails(cell)).toEqual(emails);
  });

  it('says that a number cannot be called, once for a cell', () => {
    const noted: string[] = [];
    readPhones('999; 07700 900123; none', (what) => noted.push(what));
    expect(noted).toEqual(['phone-unusable']);
  });
});

describe('a number that belongs to one person', () => {
  it.each<[string, string[]]>([
    ['943 476 5919', ['national-id:9434765919']],
    ['AB-12/34 56 C', ['national-id:ab123456c']],
    ['6988048', ['national-id:6988048']],
    ['0000000', []],
    ['unknown', []],
    ['12', []],
    ['', []],
  ])('is read from %j', (cell, numbers) => {
    expect(readNationalIds(cell)).toEqual(numbers);
  });
});

describe('sex', () => {
  it.each([
    ['M', 'm'],
    ['male', 'm'],
    ['1', 'm'],
    ['Female', 'f'],
    ['2', 'f'],
    ['Woman', 'f'],
    ['X', 'x'],
    ['non-binary', 'n'],
    ['U', ''],
    ['9', ''],
    ['not known', ''],
    ['', ''],
  ])('is read from %j as %j', (text, letter) => {
    expect(readSex(text)).toBe(letter);
  });
});
