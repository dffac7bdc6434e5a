import { grouped } from '../../../deploy/local/county/grouped.js';
import type { CountyTruth, TruePerson } from '../../../deploy/local/county/truth.js';
import type { Outcome } from './outcome.js';
import { recordNameOf, type Told } from './told.js';

/** Pairs of people of whom the hub was told, and how many of them it took for one. */
export interface PairsApart {
  readonly pairs: number;
  readonly taken: number;
}

export interface ApartFigures {
  readonly twins: PairsApart;
  /** Of one home, twins among them. */
  readonly household: PairsApart;
  /** Of two homes. */
  readonly strangers: number;
}

const nameOfPair = (one: string, other: string): string => (one < other ? `${one}\n${other}` : `${other}\n${one}`);

export function peopleApart(named: readonly Told[], { people }: CountyTruth, { personOf }: Outcome): ApartFigures {
  const seen = [...new Set(named.map(({ truth }) => truth.personId))];
  const homes = grouped(seen, (id) => (people.get(id) as TruePerson).household);
  const relatives = new Map([...homes.values()].flatMap(pairsOf).map((pair) => [nameOfPair(...pair), pair]));
  const isTwins = ([one, other]: Pair): boolean => people.get(one)?.born === people.get(other)?.born;
  const found = [...grouped(named, (told) => personOf.get(recordNameOf(told)) ?? '').values()];
  const taken = new Map(
    found
      .flatMap((own) => pairsOf([...new Set(own.map(({ truth }) => truth.personId))]))
      .map((pair) => [nameOfPair(...pair), pair]),
  );
  const ofOneHome = [...taken].flatMap(([name, pair]) => (relatives.has(name) ? [pair] : []));
  const twins = [...relatives.values()].filter(isTwins);
  return {
    twins: { pairs: twins.length, taken: ofOneHome.filter(isTwins).length },
    household: { pairs: relatives.size, taken: ofOneHome.length },
    strangers: taken.size - ofOneHome.length,
  };
}

type Pair = readonly [string, string];

const pairsOf = (ids: readonly string[]): Pair[] =>
  ids.flatMap((one, place) => ids.slice(place + 1).map((other): Pair => [one, other]));
