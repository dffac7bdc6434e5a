import type { Person } from '#libs/case-schemas';

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

/** For specs: the person that a sketch stands for. */
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
