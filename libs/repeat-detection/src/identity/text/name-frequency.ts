import { forenameShares } from './forename-frequency.data.js';
import type { NameKind } from './name-kind.js';
import { surnameShares } from './surname-frequency.data.js';

/** What a unit in the lists is worth, and the share of a name that is not listed. */
interface Scale {
  readonly unit: number;
  readonly unlisted: number;
}

/**
 * About a quarter of people bear surnames that are not listed (our estimate), which shrinks the listed shares to three
 * quarters. Were the quarter's shares to fall with rank r from the last listed one as r^-1.2, somebody who bears an
 * unlisted name would share it with one in 85,000 on average. For forenames that mean was counted: the list holds the
 * 5,000 commonest of 15,103, which 98.3% of people bear.
 */
const scales: Readonly<Record<NameKind, Scale>> = {
  forename: { unit: 1e-7, unlisted: 2.7e-6 },
  surname: { unit: 0.75e-5, unlisted: 1.2e-5 },
};

const lists: Readonly<Record<NameKind, string>> = { forename: forenameShares, surname: surnameShares };
const known: Partial<Record<NameKind, ReadonlyMap<string, number>>> = {};

/**
 * The share of people in the UK who bear a folded forename or surname, 0 to 1: how often two people who have nothing to do
 * with one another agree on it by chance. For a name that is not listed, what may be expected of such a name. Sources
 * and licences (ONS; Open Government Licence v3.0, MIT) stand at the lists.
 */
export function nameFrequency(kind: NameKind, name: string): number {
  return (known[kind] ??= sharesOf(kind)).get(name) ?? scales[kind].unlisted;
}

/** The listed names, commonest first; equally common ones by the alphabet. */
export const listedNames = (kind: NameKind): readonly string[] => [...(known[kind] ??= sharesOf(kind)).keys()];

function sharesOf(kind: NameKind): ReadonlyMap<string, number> {
  const lines = lists[kind].trim().split('\n');
  const { unit } = scales[kind];
  return new Map(
    lines.flatMap((line) => {
      const [units, ...names] = line.split(' ');
      return names.map((name): [string, number] => [name, Number(units) * unit]);
    }),
  );
}
