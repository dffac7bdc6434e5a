import { describe, expect, it } from '@jest/globals';
import { checkIdentifier, type IdentifierFailure, type IdentifierType } from './identifier.js';

const YEAR = 2026;

describe('the number of a person or case', () => {
  it.each<[IdentifierType, string, string]>([
    ['pnc-id', '1979/0163001B', '1979/0163001B'],
    ['pnc-id', '1979/163001B', '1979/0163001B'],
    ['pnc-id', '79/163001B', '1979/0163001B'],
    ['pnc-id', '79163001B', '1979/0163001B'],
    ['pnc-id', '19790163001B', '1979/0163001B'],
    ['pnc-id', '790163001B', '1979/0163001B'],
    ['pnc-id', ' 1979 / 0163001b ', '1979/0163001B'],
    ['cro-number', '065656/91H', '065656/91H'],
    ['cro-number', '65656/91h', '065656/91H'],
    ['cro-number', 'SF83/50058Z', 'SF83/50058Z'],
    ['cro-number', 'sf05/482703j', 'SF05/482703J'],
    ['nhs-number', '9434765919', '9434765919'],
    ['nhs-number', '943 476 5919', '9434765919'],
    ['nhs-number', '943-476-5919', '9434765919'],
    ['nhs-number', '9990000018', '9990000018'],
    ['nhs-number', '999 000 0026', '9990000026'],
    ['crn', 'x123456', 'X123456'],
    ['prison-number', 'a1234 bc', 'A1234BC'],
    ['urn', '41PY/12345/26', '41PY1234526'],
    ['urn', '41py 1234526', '41PY1234526'],
  ])('%s written as %p has one spelling, %p', (type, raw, canonical) => {
    expect(checkIdentifier(type, raw, YEAR)).toEqual({ ok: true, canonical });
  });

  it.each<[IdentifierType, string, IdentifierFailure]>([
    ['pnc-id', '1979/0163001C', 'wrong-check-character'],
    ['pnc-id', '1978/0163001B', 'wrong-check-character'],
    ['pnc-id', '79163001C', 'wrong-check-character'],
    ['pnc-id', '2079/0163001B', 'wrong-format'],
    ['pnc-id', '1879/0163001B', 'wrong-format'],
    ['pnc-id', '979/0163001B', 'wrong-format'],
    ['pnc-id', '1979/01630011B', 'wrong-format'],
    ['pnc-id', '1979/0163001', 'wrong-format'],
    ['pnc-id', '١٩٧٩/0163001B', 'wrong-format'],
    ['pnc-id', '', 'wrong-format'],
    ['cro-number', '065656/91J', 'wrong-check-character'],
    ['cro-number', 'SF83/50059Z', 'wrong-check-character'],
    ['cro-number', '0656566/91H', 'wrong-format'],
    ['cro-number', '065656-91H', 'wrong-format'],
    ['cro-number', 'SF1983/50058Z', 'wrong-format'],
    ['nhs-number', '9434765918', 'wrong-check-character'],
    ['nhs-number', '9990000019', 'wrong-check-character'],
    ['nhs-number', '943476591', 'wrong-format'],
    ['nhs-number', '94347659190', 'wrong-format'],
    ['nhs-number', '0000000000', 'wrong-format'],
    ['nhs-number', '999 999 9999', 'wrong-format'],
    ['crn', '1234567', 'wrong-format'],
    ['crn', 'XX12345', 'wrong-format'],
    ['prison-number', 'A12345B', 'wrong-format'],
    ['urn', '41PY/1234/26', 'wrong-format'],
    ['urn', '41PY12345267', 'wrong-format'],
    ['other', 'anything', 'not-checkable'],
  ])('%s written as %p cannot be trusted: %s', (type, raw, because) => {
    expect(checkIdentifier(type, raw, YEAR)).toEqual({ ok: false, because });
  });

  it('takes a two-digit year of the Police National Computer as the latest that is not in the future', () => {
    const seen = (year: number): unknown => checkIdentifier('pnc-id', '26/0000001W', year);
    expect(seen(2026)).toEqual({ ok: true, canonical: '2026/0000001W' });
    expect(seen(2025)).toEqual({ ok: true, canonical: '1926/0000001W' });
  });

  it('trusts no number of the Police National Computer whose letter fits with a short and with a long year', () => {
    expect(checkIdentifier('pnc-id', '19/7511C', YEAR)).toEqual({ ok: true, canonical: '2019/0007511C' });
    expect(checkIdentifier('pnc-id', '1975/11C', YEAR)).toEqual({ ok: true, canonical: '1975/0000011C' });
    expect(checkIdentifier('pnc-id', '197511C', YEAR)).toEqual({ ok: false, because: 'wrong-format' });
  });
});
