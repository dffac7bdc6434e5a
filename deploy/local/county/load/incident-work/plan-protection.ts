import type { Incident, IncidentCategory, Involvement } from '#libs/case-schemas';
import { after, ageAt, HOUR, instant } from '../../calendar.js';
import type { Doing, IncidentWork } from './incident-work.js';
import { endPower, research, usePower, writeNotice } from './protection.js';
import { victimsOf, work, type Pool } from './told.js';

type Whose = 'adult' | 'child';

/** Each power, for whom, in which kinds of incident, the best first, and how it ended. */
const POWERS: readonly (readonly [string, Whose, readonly IncidentCategory[], string?])[] = [
  ['police-protection', 'child', ['child-abuse', 'missing', 'violence'], 'local-authority'],
  ['police-protection', 'child', ['missing', 'child-abuse', 'theft'], 'went-home'],
  ['police-protection', 'child', ['child-abuse', 'missing', 'robbery'], 'emergency-protection-order'],
  ['child-abduction-warning-notice', 'child', ['child-exploitation', 'missing', 'child-abuse']],
  ['domestic-violence-protection-notice', 'adult', ['domestic-abuse'], 'ordered'],
  ['domestic-violence-protection-order', 'adult', ['domestic-abuse'], 'expired'],
  ['domestic-abuse-protection-notice', 'adult', ['domestic-abuse'], 'discharged'],
  ['domestic-abuse-protection-order', 'adult', ['domestic-abuse']],
  ['stalking-protection-order', 'adult', ['stalking-harassment'], 'other'],
  ['sexual-risk-order', 'adult', ['sexual-offence']],
  ['slavery-and-trafficking-risk-order', 'adult', ['modern-slavery', 'fraud', 'violence']],
  ['forced-marriage-protection-order', 'adult', ['domestic-abuse']],
];

/** A notice of each grade for grown-ups and children, and the grade after research where there was any. */
const NOTICES: readonly NoticePlanned[] = [
  { grade: 'red', whose: 'adult', then: 'red' },
  { grade: 'amber', whose: 'adult', then: 'red' },
  { grade: 'green', whose: 'adult', then: 'green' },
  { grade: 'red', whose: 'child', then: 'amber' },
  { grade: 'amber', whose: 'child', then: undefined },
  { grade: 'green', whose: 'child', then: undefined },
];

export interface NoticePlanned {
  readonly grade: string;
  readonly whose: Whose;
  readonly then: string | undefined;
}

/** Each power, each way in which one ends, and each kind of notice, as far as there are incidents for them. */
export function everyProtection(theirs: Pool, until: string): IncidentWork[] {
  const powers = POWERS.flatMap(([power, whose, categories, ended]) => {
    const found = firstOf(categories, (category) =>
      theirs.take((body) => body.category === category && hasVictim(body, whose)),
    );
    return found ? [work(found, protection(found.body, { power, whose, ended }, until))] : [];
  });
  const notices = NOTICES.flatMap((planned) => {
    const found = theirs.take((body) => hasVictim(body, planned.whose));
    return found ? [work(found, notice(found.body, planned))] : [];
  });
  return [...powers, ...notices];
}

function firstOf<From, To>(list: readonly From[], find: (each: From) => To | undefined): To | undefined {
  for (const each of list) {
    const found = find(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const hasVictim = (body: Incident, whose: Whose): boolean => recordsOf(body, whose).length > 0;

const recordsOf = (body: Incident, whose: Whose): string[] =>
  victimsOf(body)
    .filter((victim) => isChild(victim, body) === (whose === 'child'))
    .map(({ person }) => person.recordId ?? '');

const isChild = ({ person: { birth } }: Involvement, { reportedAt }: Incident): boolean =>
  birth?.date?.length === 10 && ageAt(birth.date, new Date(reportedAt)) < 18;

interface PowerPlanned {
  readonly power: string;
  readonly whose: Whose;
  readonly ended: string | undefined;
}

function protection(body: Incident, { power, whose, ended }: PowerPlanned, until: string): Doing[] {
  const usedAt = instant(new Date(Math.min(after(new Date(body.reportedAt), 2 * HOUR).getTime(), Date.parse(until))));
  const used = usePower({ power, person: recordsOf(body, whose)[0] ?? '', usedAt });
  return ended === undefined ? [used] : [used, endPower(ended, usedAt, 40, until)];
}

export const notice = (body: Incident, { grade, whose, then }: NoticePlanned): Doing[] => [
  writeNotice(recordsOf(body, whose)[0] ?? '', whose, grade),
  ...(then === undefined ? [] : [research(then)]),
];
