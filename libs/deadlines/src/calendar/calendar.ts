import { Temporal } from 'temporal-polyfill';
import { Day } from './day.js';

/** The days off of a year that are no weekends, `YYYY-MM-DD`, each with its name. */
export type DaysOff = (year: number) => ReadonlyMap<string, string>;

const DAY_MS = 86_400_000;

/** Longer than any limit. Where nothing is a working day, or nothing ever opens, days would be counted for ever. */
export const LONGEST_YEARS = 25;

/**
 * The days of a place. It answers the same however often it is asked, and remembers every day and year it has worked
 * out, because the packages behind it are slow: keep one for the life of a process. A school's terms are one of their own.
 */
export class Calendar {
  private readonly years = new Map<number, ReadonlyMap<string, string>>();
  private readonly days = new Map<string, Day>();
  /** By the day of UTC that begins in them, so that the zone is asked once for each. */
  private readonly found = new Map<number, Day>();

  constructor(
    private readonly daysOff: DaysOff,
    readonly timeZone = 'Europe/London',
  ) {}

  /** The day on which a moment falls: half past midnight in a British summer is the day before in UTC. */
  dayOf(moment: number): Day {
    const dayOfUtc = Math.floor(moment / DAY_MS);
    let day = this.found.get(dayOfUtc) ?? this.find(dayOfUtc);
    while (day.endsAt < moment) day = day.next;
    return day;
  }

  /** A day of the calendar by its date. */
  day(plain: Temporal.PlainDate): Day {
    const date = plain.toString();
    const day = this.days.get(date) ?? new Day(this, plain);
    this.days.set(date, day);
    return day;
  }

  /**
   * The day of a moment and those that follow.
   * @throws RangeError after 25 years.
   */
  *daysFrom(moment: number): Generator<Day, never> {
    let day = this.dayOf(moment);
    for (let passed = 0; passed <= LONGEST_YEARS * 366; passed += 1, day = day.next) yield day;
    throw new RangeError(`it does not end within ${LONGEST_YEARS} years`);
  }

  /** The same as `YYYY-MM-DD`, which is how a policy says since when it holds. */
  dateOf(moment: Date): string {
    return this.dayOf(moment.getTime()).date;
  }

  /** The name of a day off that is no weekend. */
  dayOffOn(date: string): string | undefined {
    const year = Number(date.slice(0, 4));
    const known = this.years.get(year) ?? this.daysOff(year);
    this.years.set(year, known);
    return known.get(date);
  }

  private find(dayOfUtc: number): Day {
    const start = Temporal.Instant.fromEpochMilliseconds(dayOfUtc * DAY_MS);
    const day = this.day(start.toZonedDateTimeISO(this.timeZone).toPlainDate());
    this.found.set(dayOfUtc, day);
    return day;
  }
}
