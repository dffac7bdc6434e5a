import type { Agency } from '../agency.js';
import { isWithinPath, type FieldPath } from '../sharing/field-path.js';
import type { Disclosure } from './disclosure.js';

/** Somebody who was told a field, with the crossings by which they were. */
export interface Holder {
  readonly agency: Agency;
  readonly disclosures: readonly Disclosure[];
}

/** From when on a value was wrong, and until when (RFC 3339); without them, always and still. */
export interface WrongPeriod {
  readonly from?: string;
  readonly until?: string;
}

/**
 * Who was told a field while its value was wrong: to each of them a correction is owed. A field is told with all that
 * lies beneath it and with whatever it is part of.
 */
export function whoHad(disclosures: readonly Disclosure[], field: FieldPath, wrong: WrongPeriod = {}): Holder[] {
  const told = disclosures.filter(
    ({ fields, at }) => fields.some((path) => touches(path, field)) && isDuring(at, wrong),
  );
  const receivers = [...new Set(told.map(({ to }) => to))];
  return receivers.map((agency) => ({ agency, disclosures: told.filter(({ to }) => to === agency) }));
}

const touches = (path: FieldPath, field: FieldPath): boolean => isWithinPath(path, field) || isWithinPath(field, path);

function isDuring(at: string, { from, until }: WrongPeriod): boolean {
  const moment = Date.parse(at);
  return (from === undefined || moment >= Date.parse(from)) && (until === undefined || moment < Date.parse(until));
}
