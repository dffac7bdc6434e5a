import { after, dayShifted, HOUR, instant } from '../../calendar.js';
import type { CountyEvent } from '../../generate.js';
import { randomFrom, type Random } from '../../random.js';
import { yesTo } from '../own-referrals.js';
import type { Beginning } from '../journal.js';
import { decide, examine, refer, referChild, type ClientStep } from './client-step.js';

/** Somebody who came to the referral centre by themselves, and what was done for them. */
export interface ClientPlan {
  readonly body: object;
  readonly steps: readonly ClientStep[];
}

/** Age, hours since they came, hours from what happened until then, and what was done. */
type Came = readonly [number, number, number, (came: Date, at: (hours: number) => string, now: string) => ClientStep[]];

const ALL = ['vaginal', 'anal', 'oral', 'digital'];

const CAME: readonly Came[] = [
  [31, 2, 20, () => []],
  [24, 5, 9, (_, at) => [examine(0, 'offer', at(1))]],
  [42, 26, 30, (_, at) => [examine(0, 'offer', at(1)), examine(1, 'decline', at(2))]],
  [
    29,
    170,
    12,
    (_, at, now) => [
      ...[examine(0, 'offer', at(1)), examine(1, 'finish', at(3), ALL)],
      ...[decide(0, 'keep', now), decide(1, 'release-to-police', now), decide(2, 'destroy', now)],
    ],
  ],
  [
    37,
    400,
    40,
    (_, at) => [
      ...[examine(0, 'offer', at(1)), examine(1, 'decline', at(1)), examine(2, 'offer', at(20))],
      examine(3, 'finish', at(22), []),
    ],
  ],
  [
    51,
    300,
    2000,
    (came) => [
      refer({ to: 'beacon', purpose: 'victim-support', consent: yesTo('beacon', 'victim-support', instant(came)) }),
    ],
  ],
  [15, 30, 16, (_, at) => [examine(0, 'offer', at(1)), examine(1, 'finish', at(2), ['oral'])]],
  [13, 50, 24, (_, at) => [referChild, examine(0, 'offer', at(1)), examine(1, 'decline', at(2))]],
];

/** A few, of whom nobody outside the centre learns, unless they said yes to that or are children of whom it was told. */
export function planClients(events: readonly CountyEvent[], { seed, until }: Beginning): ClientPlan[] {
  const random = randomFrom(`${seed}/clients`);
  const names = events
    .flatMap(({ body }) => ('person' in body ? body.person.names : []))
    .filter(({ kind }) => kind === 'current');
  return CAME.map(([age, hoursAgo, hoursBefore, done]) => {
    const came = after(new Date(until), -hoursAgo * HOUR);
    const at = (hours: number): string =>
      instant(new Date(Math.min(after(came, hours * HOUR).getTime(), Date.parse(until))));
    return {
      body: {
        cameAt: instant(came),
        occurredAt: instant(after(came, -hoursBefore * HOUR)),
        person: {
          names: [nobodysName(random, names)],
          birth: { kind: 'date', date: bornOn(random, age, until) },
          sex: 'F',
        },
        safeContact: { call: true, leaveMessage: false, text: true },
        summary: 'Came alone and would like to know what can be done. Nobody is to be told yet.',
      },
      steps: done(came, at, until),
    };
  });
}

/** The forenames of one and the surname of another. */
const nobodysName = (random: Random, names: readonly { readonly forenames?: string; readonly surname?: string }[]) => ({
  kind: 'current',
  forenames: random.pick(names).forenames ?? 'Robin',
  surname: random.pick(names).surname ?? 'Ashdown',
});

const bornOn = (random: Random, age: number, until: string): string =>
  dayShifted(until.slice(0, 10), { years: -age, days: -random.int(20, 300) });
