/**
 * What a decision costs when it is wrong, and what asking costs, all in minutes of somebody's work: only how they compare
 * matters. Data with reasons: who runs a hub sets them, and a decision says which it was made by.
 */
export interface DecisionCosts {
  readonly version: string;
  /** The day from which they hold, `2026-11-25`. */
  readonly from: string;
  readonly wronglyJoined: Cost;
  readonly wronglyParted: Cost;
  readonly asking: Cost;
}

export interface Cost {
  readonly minutes: number;
  readonly because: string;
}

export const decisionCosts: readonly DecisionCosts[] = [
  {
    version: 'costs-1',
    from: '2020-01-01',
    wronglyJoined: {
      minutes: 3000,
      because:
        'Two people’s histories are read as one: one is told to the other’s helpers, a week goes into parting them, and trust is lost',
    },
    wronglyParted: {
      minutes: 60,
      because:
        'A repeat is missed until the next record, which mostly brings both up again; the look back takes an hour',
    },
    asking: { minutes: 6, because: 'Somebody opens two records and reads them' },
  },
  {
    version: 'costs-2',
    from: '2026-11-30',
    wronglyJoined: {
      minutes: 600,
      because:
        'Two people’s histories are read as one until somebody parts them: records, findings and alerts then go back by themselves, and whoever was told is told again. What remains is two days of putting right what was done meanwhile',
    },
    wronglyParted: {
      minutes: 60,
      because:
        'A repeat is missed until the next record, which mostly brings both up again; the look back takes an hour',
    },
    asking: { minutes: 6, because: 'Somebody opens two records and reads them' },
  },
];

/**
 * What mistakes and questions cost on a day, from which the thresholds of `assign` follow.
 *
 * @param day `YYYY-MM-DD`
 * @param all versions to choose from; those that are shipped unless a hub has its own
 * @returns the latest that holds on that day; minutes of work
 * @throws RangeError when none held yet on that day
 */
export function costsOn(day: string, all: readonly DecisionCosts[] = decisionCosts): DecisionCosts {
  const [latest] = all.filter(({ from }) => from <= day).sort((one, other) => other.from.localeCompare(one.from));
  if (!latest) throw new RangeError(`no decision costs hold on ${day}`);
  return latest;
}

/** Probabilities: under `askFrom` two people, from `sameFrom` one, between them somebody is asked. */
export interface Thresholds {
  readonly askFrom: number;
  readonly sameFrom: number;
}

/**
 * Where the expected costs cross. Joining costs (1 − p) × wronglyJoined, parting p × wronglyParted, asking what it costs
 * (the minimum expected loss rule with a reject option: Chow 1970, IEEE Trans. Inf. Theory 16:41). Where asking never pays,
 * both thresholds are one.
 */
export function thresholdsOf({ wronglyJoined, wronglyParted, asking }: DecisionCosts): Thresholds {
  const sameFrom = 1 - asking.minutes / wronglyJoined.minutes;
  const askFrom = asking.minutes / wronglyParted.minutes;
  if (askFrom <= sameFrom) return { askFrom, sameFrom };
  const even = wronglyJoined.minutes / (wronglyJoined.minutes + wronglyParted.minutes);
  return { askFrom: even, sameFrom: even };
}
