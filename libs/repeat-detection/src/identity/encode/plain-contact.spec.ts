import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readEmails, readNationalIds, readPhones } from '../record/contact-of.js';
import { plainEmail, plainNationalId, plainPhone, type PlainText } from './plain-contact.js';

const LEFT = 'left to be read as a text';

/** What the bytes of a cell come to, written in the middle of others. */
function written({ letters, write }: PlainText, cell: string): string {
  const bytes = Buffer.from(`7@.${cell},7@.`, 'utf8');
  const length = write(bytes, 3, bytes.length - 4);
  return length < 0 ? LEFT : Buffer.from(letters.subarray(0, length)).toString('utf8');
}
const figures = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: most });

/** Either what the reader of texts makes of it, or left to that reader. */
const asRead = (plain: PlainText, read: (cell: string) => readonly string[], cell: string): void => {
  const found = written(plain, cell);
  if (found !== LEFT) expect([cell, found]).toEqual([cell, read(cell).join()]);
};

describe('a phone number read from its bytes', () => {
  it.each([
    ['07700 900123', '+447700900123'],
    ['7700900123', '+447700900123'],
    ['+44 7700 900123', '+447700900123'],
    ['+44 07700 900123', '+447700900123'],
    ['0044 7700 900123', '+447700900123'],
    ['0044 07700 900123', '+447700900123'],
    ['0033 1 98 45 67 89', '+33198456789'],
    ['+33 1 98 45 67 89', '+33198456789'],
    ['+40 770 090 012', '+40770090012'],
    ['+123456709', '123456709'],
    ['+1234567098', '+1234567098'],
    ['+123456709876543', '+123456709876543'],
    ['+1234567098765432', '1234567098765432'],
    ['+0123456709', '0123456709'],
    ['000123456709876', '000123456709876'],
    ['01234 5670', '+4412345670'],
    ['0123 4567', '01234567'],
    ['12345670987', '+12345670987'],
    ['123456', '123456'],
    ['12345', ''],
    ['0777777', '0777777'],
    ['07777777', ''],
    ['7777777', ''],
    ['0123 4567 8', ''],
    ['+12345678', ''],
    ['1123 4567', '11234567'],
    ['11234567 8', '112345678'],
    ['07123 456789', '+447123456789'],
    ['+44 7912 345678', '+447912345678'],
    ['01234 567890', ''],
    ['0044 01234 56789', ''],
    ['44123 456 78', ''],
    ['44123 456 7', '441234567'],
    ['1234567890123456 789', ''],
    ['00000 4', '000004'],
    ['+45 12 34 56 78', '+4512345678'],
    ['+34 12 34 56 78', '+3412345678'],
    ['+34 0912 345 67', '+34091234567'],
    [' '.repeat(40), ''],
  ])('%s is %s', (cell, phone) => {
    expect(written(plainPhone, cell)).toBe(phone);
    expect(readPhones(cell).join()).toBe(phone);
  });

  it.each(['07700-900123', '(01234) 567 098', '07700 900123 x2', '44+7700900123', `${' '.repeat(30)}07700900123`])(
    'is left where it is more than figures, blanks and a plus in front: %s',
    (cell) => {
      expect(written(plainPhone, cell)).toBe(LEFT);
    },
  );

  it('is what is read of the text, whatever the figures', () => {
    const cell = fc
      .tuple(
        fc.constantFrom('', '0', '00', '+', '+44', '440', '+440', '0044', '7777777'),
        fc.constantFrom('', '123456', '12345678', '1234567890'),
        figures(16),
      )
      .map((parts) => parts.join(''));
    fc.assert(fc.property(cell, (text) => asRead(plainPhone, readPhones, text)));
  });
});

describe('an e-mail address read from its bytes', () => {
  const longest = `${'a'.repeat(64)}@b.c`;

  it.each([
    ['Ann.Smithson@Example.com', 'ann.smithson@example.com'],
    ['ANN1@MAIL.TEST', 'ann1@mail.test'],
    ['Zz19@x.uk', 'zz19@x.uk'],
    ["ann_o'brien@mail.test", "ann_o'brien@mail.test"],
    ['[ann]{smith}@mail.test', '[ann]{smith}@mail.test'],
    ['a..b1@mail.test', 'a..b1@mail.test'],
    ['.ann1@mail.test', '.ann1@mail.test'],
    [longest, longest],
    [`a${longest}`, ''],
    ['ann1@mail', ''],
    ['ann1@@mail.test', ''],
    ['ann1@mail@post.test', ''],
    ['ann1@.mail.test', ''],
    ['ann1@mail..test', ''],
    ['ann1@mail.test.', ''],
    ['@mail.test', ''],
    ['ann1', ''],
    ['ann.smith1', ''],
  ])('%s is %s', (cell, email) => {
    expect(written(plainEmail, cell)).toBe(email);
    expect(readEmails(cell).join()).toBe(email);
  });

  it.each([
    ['an office’s, perhaps', 'enquiries@mail.test'],
    ['nobody’s, perhaps', 'na@mail.test'],
    ['two', 'ann1@mail.test,bob1@mail.test'],
    ['two with a semicolon', 'ann1@mail.test;bob1@mail.test'],
    ['two with a bar', 'ann1@mail.test|bob1@mail.test'],
    ['with blanks', 'ann1 @mail.test'],
    ['in other letters', 'zoë1@mail.test'],
    ['with a sign that cannot be seen', 'ann1\u007f@mail.test'],
    ['too long', `ann1@${'x'.repeat(250)}.test`],
  ])('is left to be read as a text when it may be %s', (_, cell) => {
    expect(written(plainEmail, cell)).toBe(LEFT);
  });

  it('of nobody is never taken for somebody’s: only mailboxes without figures, of nine letters at most, are nobody’s', () => {
    expect(written(plainEmail, 'enquiries@x.uk')).toBe(LEFT);
    expect(written(plainEmail, 'enquirer.s@x.uk')).toBe('enquirer.s@x.uk');
    expect(written(plainEmail, 'info1@x.uk')).toBe('info1@x.uk');
    expect(written(plainEmail, 'info@x1.uk')).toBe(LEFT);
  });

  it('is what is read of the text, whatever the letters', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aZ19@@..-_'), maxLength: 14 });
    fc.assert(
      fc.property(cell, cell, (one, other) => {
        asRead(plainEmail, readEmails, one);
        asRead(plainEmail, readEmails, `${one}@${other}.uk`);
      }),
    );
  });

  it('may have 254 letters', () => {
    const most = `ann1@${'x'.repeat(244)}.test`;
    expect(written(plainEmail, most)).toBe(most);
    expect(written(plainEmail, `a${most}`)).toBe(LEFT);
  });
});

describe('an official number read from its bytes', () => {
  it.each([
    ['943 476 5919', 'national-id:9434765919'],
    ['QQ 12 34 56 C', 'national-id:qq123456c'],
    ['az09', 'national-id:az09'],
    ['12a', ''],
    ['abcdef', ''],
    ['1111 1111', ''],
    ['1112', 'national-id:1112'],
    [`${'1'.repeat(79)}2`, `national-id:${'1'.repeat(79)}2`],
  ])('%s is %s', (cell, number) => {
    expect(written(plainNationalId, cell)).toBe(number);
    expect(readNationalIds(cell).join()).toBe(number);
  });

  it.each(['AB-12 34', 'ab/1234', 'ab[1234', '`1234', '{1234', '@1234', ':1234', '1234é', `${'1'.repeat(80)}2`])(
    'is left where it is more than letters, figures and blanks, or long: %s',
    (cell) => {
      expect(written(plainNationalId, cell)).toBe(LEFT);
    },
  );

  it('is what is read of the text, whatever the letters', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aAzZ0119 '), maxLength: 10 });
    fc.assert(fc.property(cell, (text) => asRead(plainNationalId, readNationalIds, text)));
  });
});
