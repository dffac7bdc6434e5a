import type { Person } from '#libs/case-schemas';
import fc from 'fast-check';
import { normalise } from '../src/identity/normalise.js';
import type { NormalisedPerson } from '../src/identity/normalised-person.js';

/** What a spec says of somebody, in a few words. */
export interface Sketch {
  readonly name?: string;
  readonly surname?: string;
  readonly alias?: readonly [forenames: string, surname: string];
  readonly born?: string;
  readonly about?: number;
  readonly expected?: string;
  readonly sex?: 'M' | 'F';
  readonly at?: string;
  readonly postcode?: string;
  readonly kind?: NonNullable<Person['addresses']>[number]['kind'];
  readonly protected?: boolean;
  readonly phone?: string;
  readonly email?: string;
  readonly nhs?: string;
  readonly pnc?: string;
}

const today = new Date('2026-11-23T12:00:00Z');

/** For specs: the record that a sketch stands for, normalised. */
export const aPerson = (sketch: Sketch): NormalisedPerson => normalise(personOf(sketch), { today });

export function personOf(sketch: Sketch): Person {
  const { name: forenames, surname, alias, at, postcode, kind = 'home', phone, email, nhs, pnc } = sketch;
  const housed = at !== undefined || postcode !== undefined || sketch.kind !== undefined;
  return {
    names: [
      { kind: 'current', ...(forenames !== undefined && { forenames }), ...(surname !== undefined && { surname }) },
      ...(alias ? [{ kind: 'former' as const, forenames: alias[0], surname: alias[1] }] : []),
    ],
    birth: birthOf(sketch),
    ...(sketch.sex && { sex: sketch.sex }),
    addresses: housed
      ? [{ kind, protected: sketch.protected ?? false, ...(at && { lines: [at] }), ...(postcode && { postcode }) }]
      : [],
    phones: phone ? [{ number: phone }] : [],
    emails: email ? [{ address: email }] : [],
    identifiers: [
      ...(nhs ? [{ type: 'nhs-number' as const, value: nhs }] : []),
      ...(pnc ? [{ type: 'pnc-id' as const, value: pnc }] : []),
    ],
  };
}

function birthOf({ born, about, expected }: Sketch): NonNullable<Person['birth']> {
  if (born) return { kind: 'date', date: born };
  if (about) return { kind: 'estimated-age', estimatedAge: about, estimatedOn: '2026-11-20' };
  return expected ? { kind: 'unborn', expectedDate: expected } : { kind: 'unknown' };
}

/** Sketches that agree often, in part and wholly. */
export const sketches: fc.Arbitrary<Sketch> = fc.record(
  {
    name: fc.constantFrom('Sarah', 'Sarah Jane', 'Sara', 'S\u0430rah', 'Mark', 'Liz', 'Elizabeth', 'Unknown', ''),
    surname: fc.constantFrom('O’Brien', 'OBrein', 'Hill', 'O’Brien-Hill', '', 'Шевченко'),
    alias: fc.constantFrom(['Sarah', 'Hill'] as const, ['Jane', 'O’Brien'] as const),
    born: fc.constantFrom('1988-04-12', '1988-12-04', '1988', '1988-01-01', '1962-09-30', '1900-01-01'),
    about: fc.constantFrom(38, 64),
    sex: fc.constantFrom('M' as const, 'F' as const),
    at: fc.constantFrom('4 Mill Lane', '5 Mill Lane', 'Rose Cottage'),
    postcode: fc.constantFrom('AL10 8TR', 'AL10 8TS', 'SG1 1AA', 'ZZ99 3VZ'),
    kind: fc.constantFrom('home' as const, 'refuge' as const),
    protected: fc.boolean(),
    phone: fc.constantFrom('07700 900123', '07700 900124'),
    email: fc.constantFrom('sarah@example.org', 'mark@example.org'),
    nhs: fc.constantFrom('9990000018', '9990000026'),
    pnc: fc.constantFrom('1979/0163001B', '2004/0712343W'),
  },
  { requiredKeys: [] },
);
