import { refusal, type Answer } from '#libs/service-client';
import type { Desk } from '../desk.js';
import { inOrder } from '../in-order.js';
import { WIDTH } from '../loading.js';
import { planAnswers, type AlertWork } from './plan-answers.js';

/** An alert in somebody's worklist. */
interface AlertSeen {
  readonly id: string;
  readonly version: number;
}

/** Somebody looks through so many pages of what is new; the rest waits for them. */
const PAGES = 6;

/** What the safeguarding hub warned of and nobody has acknowledged: some of it is, and some of that is answered. */
export async function answerAlerts(desk: Desk): Promise<void> {
  const alerts = await newAlerts(desk);
  const plans = planAnswers(alerts.length);
  const planned = alerts.flatMap((alert, place) => {
    const work = plans[place];
    return work ? [{ alert, work }] : [];
  });
  await inOrder(planned, { width: WIDTH, subjects: () => [], work: (one) => workAlert(desk, one.alert, one.work) });
}

/** All are read before any is acknowledged: what is leaves the list. */
async function newAlerts({ service, name }: Desk): Promise<AlertSeen[]> {
  const found = new Map<string, AlertSeen>();
  for (let page = 1; page <= PAGES; page += 1) {
    const answer = await service.call({ method: 'GET', path: `/alerts?state=new&page=${page}` });
    if (answer.status !== 200) throw new Error(`${name} would not show its alerts: ${refusal(answer)}`);
    const { items } = answer.body as { readonly items: readonly AlertSeen[] };
    if (items.length === 0) break;
    for (const alert of items) found.set(alert.id, alert);
  }
  return [...found.values()];
}

async function workAlert(desk: Desk, alert: AlertSeen, { answer }: AlertWork): Promise<void> {
  const seen = await say(desk, alert, 'acknowledge', {});
  if (seen && answer) await say(desk, seen, 'answer', answer);
}

/** As it stands then; undefined where somebody was faster, or the hub has said something else since. */
async function say(desk: Desk, { id, version }: AlertSeen, step: string, said: object): Promise<AlertSeen | undefined> {
  const answer: Answer = await desk.service.call({
    ...{ method: 'POST', path: `/alerts/${id}/${step}`, body: { ...said, version } },
    idempotencyKey: `county-alert-${id}-${step}-${version}`,
  });
  if (answer.status < 300) return answer.body as AlertSeen;
  if (answer.status === 404 || answer.status === 409) return undefined;
  throw new Error(`${desk.name} refused to ${step} an alert: ${refusal(answer)}`);
}
