import { Temporal } from 'temporal-polyfill';
import { weekdays, type ClockTime, type Weekday } from '../policy/opening-hours.js';
import type { Calendar } from './calendar.js';

/** One day of a calendar. Its moments are milliseconds since 1970, as `Date` counts them. */
export class Day {
  readonly date: string;
  readonly weekday: Weekday;
  /** The bank holiday that it is, if it is one. */
  readonly bankHoliday: string | undefined;
  readonly isWorkingDay: boolean;
  private readonly clock = new Map<ClockTime, number>();
  private following: Day | undefined;

  constructor(
    private readonly calendar: Calendar,
    private readonly plain: Temporal.PlainDate,
  ) {
    this.date = plain.toString();
    this.weekday = weekdays[plain.dayOfWeek - 1] as Weekday;
    this.bankHoliday = calendar.dayOffOn(this.date);
    this.isWorkingDay = plain.dayOfWeek < 6 && this.bankHoliday === undefined;
  }

  get next(): Day {
    this.following ??= this.calendar.day(this.plain.add({ days: 1 }));
    return this.following;
  }

  get startsAt(): number {
    return this.at('00:00');
  }

  /**
   * Its last millisecond. A due time so written shows as 11:59pm of the right day; "midnight" is read as either day:
   * https://www.gov.uk/guidance/style-guide/a-to-z-of-gov-uk-style#times
   */
  get endsAt(): number {
    return this.next.startsAt - 1;
  }

  /**
   * The moment when clocks show a time. Of one that comes twice as they go back, the first; one that they skip as they go
   * forward is as much later (RFC 5545, 3.3.5). `24:00` is where the next day begins.
   */
  at(time: ClockTime): number {
    const known = this.clock.get(time);
    if (known !== undefined) return known;
    const moment = time === '24:00' ? this.next.startsAt : this.momentOf(Temporal.PlainTime.from(time));
    this.clock.set(time, moment);
    return moment;
  }

  /** When clocks show what they show at another moment. Not remembered, for no two moments are alike. */
  atTimeOf(moment: number): number {
    const other = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(this.calendar.timeZone);
    return this.momentOf(other.toPlainTime());
  }

  /** How many days later the same day of the month is, or that month's last where it has none: 29 February. */
  daysUntilMonthsLater(months: number): number {
    return this.plain.until(this.plain.add({ months }), { largestUnit: 'days' }).days;
  }

  private momentOf(plainTime: Temporal.PlainTime): number {
    return this.plain.toZonedDateTime({ timeZone: this.calendar.timeZone, plainTime }).epochMilliseconds;
  }
}
