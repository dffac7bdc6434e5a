import Holidays from 'date-holidays';
import { bankHolidayChanges, type BankHolidayChange } from './bank-holiday-changes.data.js';
import { Calendar } from './calendar.js';

/**
 * London time and the bank holidays of England and Wales, which are the same in both. Make one and keep it: it works out
 * each year and each day once. A day proclaimed since the last release is handed in: those of `bankHolidayChanges` and more.
 */
export function englandAndWales(changes: readonly BankHolidayChange[] = bankHolidayChanges): Calendar {
  const holidays = new Holidays('GB', 'ENG');
  return new Calendar((year) => {
    const days = new Map(
      holidays
        .getHolidays(year, 'en')
        // Mothering Sunday and the like are observed, not days off.
        .filter(({ type }) => type === 'public' || type === 'bank')
        .map(({ date, name }) => [date.slice(0, 10), name]),
    );
    for (const { day, change, name } of changes.filter(({ day }) => day.startsWith(`${year}-`)))
      if (change === 'added') days.set(day, name);
      else days.delete(day);
    return days;
  });
}
