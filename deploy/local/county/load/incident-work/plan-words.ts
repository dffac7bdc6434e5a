import type { Incident } from '#libs/case-schemas';
import type { Random } from '../../random.js';
import type { Doing, IncidentWork } from './incident-work.js';
import { finalise } from './protection.js';
import { victimsOf, work, type Pool } from './told.js';
import { give, giveDespite, notGiven, type Word } from './victim-updates.js';

const FINALISATIONS = [
  ...['charged', 'out-of-court', 'no-suspect', 'evidence', 'victim-does-not-support'],
  ...['not-in-the-public-interest', 'no-crime', 'other', 'convicted'],
];

/** Each kind of word; the first two are what a victim hears first. */
const WORDS: readonly Word[] = [
  { kind: 'support-offered', channel: 'call', hours: 18 },
  { kind: 'progress', channel: 'text', hours: 18 },
  { kind: 'no-news', channel: 'letter', hours: 90 },
  { kind: 'arrest', channel: 'in-person', hours: 5 },
  { kind: 'bail', channel: 'call', hours: 20 },
  { kind: 'charge', channel: 'leave-message', hours: 22 },
  { kind: 'court', channel: 'call', hours: 100 },
  { kind: 'no-further-action', channel: 'call', hours: 200 },
];

/** Every kind of word, by every way, or why there was none; and every end of an incident. */
export function everyWord(theirs: Pool, until: string): IncidentWork[] {
  const spoken = WORDS.flatMap((each, place) => {
    const found = theirs.take((body) => hasOneVictim(body) && isSafe(body, each.channel));
    return found ? [work(found, [give(0, each, until), finalise(FINALISATIONS[place] ?? 'other')])] : [];
  });
  const plans: Doing[][] = [
    [give(0, word('support-offered', 'call', 18), until), give(1, word('bail', 'text', 180), until)],
    [giveDespite(0, word('progress', 'email', 60), until)],
    [notGiven(0, 'could-not-be-reached', 30, until), give(1, word('no-news', 'call', 100), until)],
    [notGiven(0, 'no-safe-way', 20, until)],
    [notGiven(0, 'asked-for-none', 10, until)],
  ];
  const others = plans.flatMap((doings) => {
    const found = theirs.take(hasOneVictim);
    return found ? [work(found, doings)] : [];
  });
  return [...spoken, ...others];
}

/** Two incidents of one suspect, each of which ended in court. */
export function everyConviction(theirs: Pool): IncidentWork[] {
  const seen = new Set<string>();
  const again = theirs
    .rest()
    .flatMap(({ body }) => suspectOf(body) ?? [])
    .find((record) => seen.has(record) || !seen.add(record));
  const of = [1, 2].flatMap(() => theirs.take((body) => again !== undefined && suspectOf(body) === again) ?? []);
  return of.map((told) => work(told, [finalise('convicted')]));
}

/** The one who is suspected, where it is one. */
function suspectOf({ people }: Incident): string | undefined {
  const suspects = people.filter(({ role, person }) => role === 'suspect' && person.names.length > 0);
  return suspects.length === 1 ? suspects[0]?.person.recordId : undefined;
}

const hasOneVictim = (body: Incident): boolean => victimsOf(body).length === 1 && body.category !== 'homicide';

/** Whoever leaves a message has rung first; where the victim chose to meet is safe. */
function isSafe({ safeContact: { call, leaveMessage, text, letter } = {} }: Incident, channel: string): boolean {
  const said = { call, text, letter, 'leave-message': call === true && leaveMessage };
  return channel === 'in-person' || said[channel as keyof typeof said] === true;
}

const word = (kind: string, channel: string, hours: number): Word => ({ kind, channel, hours });

/** Most in time, some late; half of the victims hear again, and of some incidents the police are done. */
export function usualWords(random: Random, until: string): Doing[] {
  const first = random.chance(0.7) ? random.int(4, 22) : random.int(130, 300);
  return [
    give(0, { ...random.pick(WORDS.slice(0, 2)), hours: first }, until),
    ...(random.chance(0.5) ? [give(1, { ...random.pick(WORDS), hours: random.int(90, 230) }, until)] : []),
    ...(random.chance(0.3) ? [finalise(random.pick(FINALISATIONS))] : []),
  ];
}
