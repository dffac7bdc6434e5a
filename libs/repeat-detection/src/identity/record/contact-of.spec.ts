import { describe, expect, it } from '@jest/globals';
import { readEmails, readNationalIds, readPhones } from './contact-of.js';
import type { RecordChangeCode } from './record-change.js';
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
    ['+44 07700 900123', ['+447700900123']],
    ['+45 32 12 34 56', ['+4532123456']],
    ['+1 312 440 1234', ['+13124401234']],
    ['0', []],
    ['262 6262', ['2626262']],
    ['262626', ['262626']],
    ['98765432109876543210', ['98765432109876543210']],
    ['07700 900123                            (his mother’s: 01707 5)', ['+447700900123']],
    [`${' '.repeat(999)};07700 900123`, []],
    ['', []],
    ['none', []],
    ['999', []],
    ['00000000000', []],
    ['07777777777', []],
    ['0123456789', []],
    ['012345678', []],
    ['12345678', []],
    ['1234567', ['1234567']],
    ['01234 567890', []],
    ['+44 (0)1234 567890', []],
    ['0044 0123456789', []],
    ['+44 7123 456789', ['+447123456789']],
    ['07912 345678', ['+447912345678']],
    ['01234 567809', ['+441234567809']],
    ['1234567890'.repeat(4), []],
    ['07700 900123 ext 12', ['+447700900123']],
    ['07700 900123 (mother 01707 123456)', ['+447700900123']],
    ['Mobile: 07700 900123', ['+447700900123']],
  ])('dials %j as %j', (cell, phones) => {
    expect(readPhones(cell)).toStrictEqual(phones);
  });

  it.each<[string, string[]]>([
    [' Sarah@Example.ORG ', ['sarah@example.org']],
    ['a@b.org, c@d.org', ['a@b.org', 'c@d.org']],
    ['unknown@example.org', []],
    ['info@example.org', []],
    ['joanna@mail.example.org', ['joanna@mail.example.org']],
    ['noreply@example.org', []],
    ['no-reply@example.org', []],
    ['notknown@example.org', []],
    ['not-known@example.org', []],
    ['not an address', []],
    ['sarah hill@example.org', []],
    ['sarah@example.org (work)', []],
    [`a@${'b'.repeat(260)}.org`, []],
    ['a@b', []],
    [`${'a'.repeat(1_000_000)}@`, []],
  ])('writes to %.30j', (cell, emails) => {
    expect(readEmails(cell)).toStrictEqual(emails);
  });
});

describe('saying that nobody can be reached', () => {
  it.each<[string, typeof readPhones, string, RecordChangeCode[]]>([
    ['nothing of a number', readPhones, '07700 900123', []],
    ['nothing of two numbers', readPhones, '07700 900123; 01707 123456', []],
    ['nothing of the same number twice', readPhones, '07700 900123; 07700 900123', []],
    ['nothing of an end of a list', readPhones, '07700 900123; ', []],
    ['nothing of an empty cell', readPhones, '', []],
    ['nothing of a blank cell', readPhones, '  ', []],
    ['that a number cannot be called', readPhones, '999', ['phone-unusable']],
    ['so once for a cell', readPhones, '999; 07700 900123; none', ['phone-unusable']],
    ['that an address is nobody’s', readEmails, 'info@example.org', ['email-unusable']],
    ['that a number is nobody’s', readNationalIds, '0000000', ['number-unusable']],
  ])('says %s', (_title, read, cell, changes) => {
    const noted: RecordChangeCode[] = [];
    const found = read(cell, (what) => noted.push(what));
    expect(noted).toEqual(changes);
    expect(read(cell)).toEqual(found);
  });
});

describe('a number that belongs to one person', () => {
  it.each<[string, string[]]>([
    ['943 476 5919', ['national-id:9434765919']],
    ['AB-12/34 56 C', ['national-id:ab123456c']],
    ['6988048', ['national-id:6988048']],
    ['0000000', []],
    ['unknown', []],
    ['A12', []],
    ['A123', ['national-id:a123']],
    ['', []],
  ])('is read from %j', (cell, numbers) => {
    expect(readNationalIds(cell)).toStrictEqual(numbers);
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

  it('is said to be unknown where it is', () => {
    const noted: RecordChangeCode[] = [];
    readSex('not known', (what) => noted.push(what));
    readSex('F', (what) => noted.push(what));
    expect(noted).toEqual(['stands-for-nothing']);
  });
});
