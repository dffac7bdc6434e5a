import { incidentCategories } from '#libs/case-schemas';
import { daysBetween } from '../incident/calendar.js';
import { startOf, type Window } from '../incident/calendar.js';

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ordinals = 'none first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

export const number = (count: number): string => numbers[count] ?? String(count);

/** `two victims`, `one victim`. */
export const many = (count: number, one: string, several = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : several}`;

export const ordinal = (count: number): string => ordinals[count] ?? `${count}${suffix(count)}`;

function suffix(count: number): string {
  if ([11, 12, 13].includes(count % 100)) return 'th';
  return ['th', 'st', 'nd', 'rd'][count % 10] ?? 'th';
}

/** `once`, `twice`, `three times`. */
export const times = (count: number): string => ['never', 'once', 'twice'][count] ?? `${number(count)} times`;

/** `one, two and three`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** These name no kind of harm: a report is not said to be of them. */
const unsaid = ['other', 'missing'];

/** ` of domestic abuse`, where all are of one category that says something; empty where not. */
export function ofCategory(categories: readonly string[]): string {
  const [category = 'other', another] = new Set(categories);
  if (another !== undefined || unsaid.includes(category)) return '';
  const label = (incidentCategories as Readonly<Record<string, string>>)[category];
  return ` of ${label?.toLowerCase() ?? category}`;
}

/** The time in which all of it lies: `seven months` for anything over six, days up to one month, years over two. */
export function spanOf(first: string, last: string, unit: Window['unit']): string {
  const months = unit === 'months' ? monthsAround(first, last) : 0;
  if (months > 24) return many(Math.ceil(months / 12), 'year');
  return months > 1 ? many(months, 'month') : many(daysBetween(first, last) + 1, 'day');
}

function monthsAround(first: string, last: string): number {
  let length = 0;
  while (startOf({ length, unit: 'months' }, last) > first) length += 1;
  return length;
}
