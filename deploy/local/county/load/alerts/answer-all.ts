import { agencies, agreementFor } from '#libs/case-schemas';
import type { Desk } from '../desk.js';
import type { CountyDesks } from '../desks.js';
import type { Beginning } from '../journal.js';
import type { Loading } from '../loading.js';
import { answerAlerts } from './answer-alerts.js';

/** Who is warned by the hub and has somebody at work, by the name under which the journal knows that it was done. */
export function warned({ receivers, officers }: CountyDesks, { until }: Pick<Beginning, 'until'>): Map<string, Desk> {
  const theirs = agencies.flatMap((agency) => {
    const desk = receivers.get(agency);
    const isWarned = agreementFor('safeguarding-hub', agency, 'alert', until.slice(0, 10)) !== undefined;
    return desk && isWarned ? [[agency, desk] as const] : [];
  });
  return new Map<string, Desk>([...theirs, ...officers]);
}

/** Once everything is told. What the hub finds afterwards waits for whoever looks next. */
export async function answerAll({ journal, desks, stepDone }: Loading): Promise<void> {
  for (const [name, desk] of warned(desks, journal.beginning)) {
    if (journal.answered.has(name)) continue;
    await answerAlerts(desk);
    journal.recordAnswered(name);
    stepDone();
  }
}
