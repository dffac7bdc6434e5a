import { isInstant } from '#libs/case-schemas';
import type { DateFormat } from '../profile/fields.js';
import { dateAsWritten } from './date-as-written.js';

const DAY_AND_TIME = /^(\S+(?: \d{1,2} \d{4})?)[T ](\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/**
 * A moment with its zone. A day alone begins at midnight of UTC, which in London is the same day; a time that names no zone
 * is London's.
 */
export function momentAsWritten(text: string, format: DateFormat): string | undefined {
  if (isInstant(text)) return text;
  const parts = DAY_AND_TIME.exec(text);
  const day = dateAsWritten(parts?.[1] ?? text, format);
  if (day?.length !== 10) return undefined;
  if (!parts) return `${day}T00:00:00Z`;
  const [hour = '', minute = '', second = '00'] = parts.slice(2).map((part) => (part as string | undefined) ?? '00');
  const local = `${day}T${hour.padStart(2, '0')}:${minute}:${second}`;
  return isInstant(`${local}Z`) ? inLondon(local) : undefined;
}

const london = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
});

/** London is at UTC or an hour before it. An hour that comes twice is the later one, one that never comes is as it is written. */
function inLondon(local: string): string {
  const asUtc = new Date(`${local}Z`);
  const hourBefore = new Date(asUtc.getTime() - 3_600_000);
  const isLocal = (moment: Date): boolean => london.format(moment).replace(' ', 'T') === local;
  return (isLocal(asUtc) || !isLocal(hourBefore) ? asUtc : hourBefore).toISOString().replace('.000Z', 'Z');
}
