import { after, HOUR, instant } from '../../calendar.js';
import type { Doing, IncidentSeen, UpdateSeen } from './incident-work.js';

/** What is said, in which way, so many hours after the report or the word before. */
export interface Word {
  readonly kind: string;
  readonly channel: string;
  readonly hours: number;
}

const TEXTS: Readonly<Record<string, string>> = {
  progress: 'The footage is with us and is being looked through.',
  'no-news': 'There is nothing new yet; we ring again within the month.',
  arrest: 'Somebody was arrested this morning and is being interviewed.',
  bail: 'He was let go on bail and may not come to the street.',
  charge: 'He was charged. The first hearing is in three weeks.',
  'no-further-action': 'The evidence does not reach; explained why, and how to have that looked at again.',
  court: 'When and where the hearing is, and that a screen was asked for.',
  'support-offered': 'Who can help, and that they ring if the victim likes.',
};

/** Of a happening with several victims the first who is still owed word. */
const owed = ({ victimUpdates }: IncidentSeen): UpdateSeen | undefined =>
  victimUpdates.find(({ state }) => state === 'owed');

/** As many updates are over as were planned before this one: the load may have been stopped in between. */
const turnOf = (seen: IncidentSeen, place: number): UpdateSeen | undefined =>
  seen.victimUpdates.filter(({ state }) => state !== 'owed').length === place ? owed(seen) : undefined;

/** Never before the report, nor the word before, and never after today. */
function momentAfter({ reportedAt, victimUpdates }: IncidentSeen, hours: number, now: string): string {
  const said = [reportedAt, ...victimUpdates.flatMap(({ ended }) => (ended ? [ended.at] : []))];
  const latest = Math.max(...said.map((moment) => Date.parse(moment)));
  return instant(new Date(Math.min(after(new Date(latest), hours * HOUR).getTime(), Date.parse(now))));
}

/** In the way that is wanted if it is safe, and else where the victim chose to meet. */
export const give = (place: number, { kind, channel, hours }: Word, now: string): Doing => ({
  by: 'officer',
  at: (seen) => addressOf(turnOf(seen, place), 'give'),
  body: (seen) => ({
    channel: isSafe(owed(seen), channel) ? channel : 'in-person',
    ...{ kind, at: momentAfter(seen, hours, now), text: TEXTS[kind] },
  }),
});

/** Done although nobody had called it safe: what has happened is written down all the same. */
export const giveDespite = (place: number, { kind, channel, hours }: Word, now: string): Doing => ({
  by: 'officer',
  at: (seen) => addressOf(turnOf(seen, place), 'give'),
  body: (seen) => ({
    ...{ channel, kind, at: momentAfter(seen, hours, now), text: TEXTS[kind] },
    despite: 'The victim rang from another telephone and asked to be told.',
  }),
});

export const notGiven = (place: number, reason: string, hours: number, now: string): Doing => ({
  by: 'officer',
  at: (seen) => addressOf(turnOf(seen, place), 'not-given'),
  body: (seen) => ({ reason, at: momentAfter(seen, hours, now), explanation: 'Written down after the second try.' }),
});

const addressOf = (update: UpdateSeen | undefined, how: string): string | undefined =>
  update && `/victim-updates/${update.id}/${how}`;

const isSafe = (update: UpdateSeen | undefined, wanted: string): boolean =>
  (update?.channels ?? []).some(({ channel, may }) => channel === wanted && may);
