import { dayShifted, instant, after, DAY, HOUR } from '../../calendar.js';
import type { Random } from '../../random.js';
import { assign, receiver, TAKEN_ON, type Course, type ReferralSeen, type Turn } from '../turn.js';
import type { Today } from './today.js';

interface Supervised extends ReferralSeen {
  readonly licence?: {
    readonly conditions: readonly { readonly id: string; readonly kind: string }[];
    readonly breaches: readonly { readonly id: string }[];
  };
}

const beside = (step: string, said: Turn['said']): Turn => ({ ...receiver(step, TAKEN_ON, said), unversioned: true });

export interface SupervisionBegun {
  readonly type: 'community' | 'licence';
  readonly startedOn: string;
  readonly riskOfSeriousHarm: 'low' | 'medium' | 'high' | 'very-high';
  readonly mappa?: { readonly category: number; readonly level: number };
}

/** By the number that the police know, or by a new one for whoever had none. */
export const supervise = (said: SupervisionBegun): Turn => ({
  ...beside('supervision', { ...said }),
  copied: ({ id = '', person }) => ({
    crn: person?.identifiers?.find(({ type }) => type === 'crn')?.value ?? newNumber(id),
  }),
});

/** A letter and six digits; of no range, as the others of the county. */
const newNumber = (referralId: string): string => `Y${referralId.replace(/\D/g, '').padStart(6, '0').slice(-6)}`;

const appointment = (at: string): Turn => beside('appointment', { at });
const plan = (at: string): Turn => beside('plan', { at });

const condition = (kind: string, inWords: string, to?: string): Turn =>
  beside('condition', { kind, inWords, ...(to !== undefined && { to }) });

const conditionOf = ({ licence }: Supervised, kind: string) => licence?.conditions.find((each) => each.kind === kind);

const revoke = (kind: string, from: string, why: string): Turn => ({
  ...beside('condition/revoke', { from, why }),
  copied: (referral) => ({ conditionId: conditionOf(referral, kind)?.id }),
});

const breach = (kind: string, at: string, inWords: string, escalation: string): Turn => ({
  ...beside('breach', { at, inWords, escalation }),
  copied: (referral) => ({ conditionId: conditionOf(referral, kind)?.id }),
});

const escalate = (escalation: string): Turn => ({
  ...beside('breach/escalate', { escalation }),
  copied: ({ licence }: Supervised) => ({ breachId: licence?.breaches[0]?.id }),
});

/** What the police are told of it is a referral of its own. */
const reportBreach: Turn = {
  ...beside('report-to-police', {
    summary: 'Seen again where the licence forbids it. He was warned; we ask for a visit.',
  }),
  copied: ({ licence }: Supervised) => ({ breachId: licence?.breaches[0]?.id }),
  answersOtherwise: true,
};

const reportHarm = (at: string): Turn => ({
  ...beside('report-to-police', { at, summary: 'Spoke of a weapon and of whom it is for.', priority: 'urgent' }),
  answersOtherwise: true,
});

/** Of a supervision that began so many days ago, and a moment some hours after its first midnight. */
const begun = ({ today, now }: Today, days: number) => ({
  startedOn: dayShifted(today, { days: -days }),
  /** Never after the county's today. */
  then: (hours: number): string =>
    instant(new Date(Math.min(after(new Date(now), -days * DAY + hours * HOUR).getTime(), Date.parse(now)))),
});

const NO_CONTACT = condition('no-contact', 'To approach or contact the victim by no means, and through nobody.');
const ZONE = condition('exclusion-zone', 'Not to enter the area north of the railway that is drawn on the map.');

/** Everything that probation can write down of a supervision, each at least once; begun some time ago, some of it is late. */
export function everySupervision(day: Today): Course[] {
  const [old, recent, fresh, now, month] = [40, 6, 3, 0, 30].map((days) => begun(day, days));
  if (!old || !recent || !fresh || !now || !month) return [];
  const licence = (
    at: typeof old,
    riskOfSeriousHarm: 'medium' | 'high' | 'very-high',
    category: number,
    level: number,
  ) => supervise({ type: 'licence', startedOn: at.startedOn, riskOfSeriousHarm, mappa: { category, level } });
  return [
    [supervise({ type: 'community', startedOn: old.startedOn, riskOfSeriousHarm: 'medium' }), assign],
    [
      supervise({ type: 'community', startedOn: recent.startedOn, riskOfSeriousHarm: 'low' }),
      appointment(recent.then(50)),
    ],
    [
      ...[licence(fresh, 'high', 2, 1), NO_CONTACT, ZONE, appointment(fresh.then(20))],
      ...[breach('no-contact', fresh.then(40), 'Two messages through a friend.', 'none'), escalate('warning')],
      ...[reportBreach, escalate('senior-warning'), assign],
    ],
    [licence(now, 'very-high', 1, 3), condition('other', 'To live where the officer has agreed.'), reportHarm(day.now)],
    [
      ...[
        licence(month, 'high', 3, 2),
        ZONE,
        condition('other', 'To be home from nine to six.', dayShifted(day.today, { days: 60 })),
      ],
      ...[appointment(month.then(30)), plan(month.then(300))],
      ...[breach('exclusion-zone', month.then(400), 'Stopped by officers inside the area.', 'recall-requested')],
      ...[revoke('other', day.today, 'He works nights now.')],
    ],
    [
      licence(month, 'medium', 4, 1),
      NO_CONTACT,
      breach('no-contact', month.then(200), 'Waved from a bus.', 'senior-warning'),
    ],
    [supervise({ type: 'community', startedOn: month.startedOn, riskOfSeriousHarm: 'medium' }), plan(month.then(330))],
  ];
}

/** Who is handed over at 18 begins anew: nothing that came before is written down there. */
export const everyHandover = (day: Today): Course[] => {
  const [today, week] = [begun(day, 0), begun(day, 7)];
  return [
    [supervise({ type: 'community', startedOn: today.startedOn, riskOfSeriousHarm: 'medium' }), assign],
    [
      supervise({ type: 'community', startedOn: week.startedOn, riskOfSeriousHarm: 'low' }),
      ...[appointment(week.then(40)), plan(week.then(160))],
    ],
  ];
};

/** Half of those who are taken on are written down as supervised; most were seen in time. */
export function usualSupervision(day: Today, random: Random): Course {
  if (!random.chance(0.5)) return [];
  const type = random.weighted([
    ['community', 60],
    ['licence', 40],
  ] as const);
  const when = begun(day, random.int(0, 60));
  const riskOfSeriousHarm = random.weighted(HARM);
  return [
    supervise({ type, startedOn: when.startedOn, riskOfSeriousHarm }),
    ...(random.chance(0.7) ? [appointment(when.then(30))] : []),
    ...(random.chance(0.4) ? [plan(when.then(200))] : []),
    ...(type === 'licence' && random.chance(0.6) ? [random.pick([NO_CONTACT, ZONE])] : []),
  ];
}

const HARM = [
  ['low', 30],
  ['medium', 50],
  ['high', 17],
  ['very-high', 3],
] as const;
