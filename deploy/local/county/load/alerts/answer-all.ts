import type { Desk } from '../desk.js';
import type { CountyDesks } from '../desks.js';
import type { Loading } from '../loading.js';
import { answerAlerts } from './answer-alerts.js';

/** Who is warned by the hub and has somebody at work, by the name under which the journal knows that it was done. */
export function warned({ receivers, officers }: CountyDesks): Map<string, Desk> {
  const agencies = (['police', 'beacon'] as const).flatMap((agency) => {
    const desk = receivers.get(agency);
    return desk ? [[agency, desk] as const] : [];
  });
  return new Map<string, Desk>([...agencies, ...officers]);
}

/** Once everything is told. What the hub finds afterwards waits for whoever looks next. */
export async function answerAll({ journal, desks, stepDone }: Loading): Promise<void> {
  for (const [name, desk] of warned(desks)) {
    if (journal.answered.has(name)) continue;
    await answerAlerts(desk);
    journal.recordAnswered(name);
    stepDone();
  }
}
