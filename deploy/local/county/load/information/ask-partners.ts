import { refusal, type Answer } from '#libs/service-client';
import { after, instant, MINUTE } from '../../calendar.js';
import type { Desk } from '../desk.js';
import { inOrder } from '../in-order.js';
import type { Journal } from '../journal.js';
import { CONVERSATIONS, type Loading } from '../loading.js';
import { yesTo } from '../own-referrals.js';
import { isChildSeen, suits, type ContactSeen, type RequestSeen } from './contact-seen.js';
import type { QuestionPlan } from './plan-questions.js';
import { partnerAnswers } from './partner-answers.js';

/** A question, by its place in the plan, and the contact about whose person it is asked. */
interface Chosen {
  readonly place: number;
  readonly question: QuestionPlan;
  readonly contact: string;
}

/** The hub asks partners about the people of its open contacts, each of one contact, and most answer. */
export async function askPartners(
  contacts: readonly string[],
  questions: readonly QuestionPlan[],
  loading: Loading,
): Promise<void> {
  const { journal, desks, stepDone } = loading;
  const hub = desks.receivers.get('safeguarding-hub');
  if (!hub) return;
  const chosen = await choose(contacts, questions, { hub, journal });
  await inOrder(chosen, {
    ...{ width: CONVERSATIONS, subjects: () => [] },
    work: async (one) => {
      await askOne(one, hub, loading);
      journal.recordAsked(one.place, one.contact);
      stepDone();
    },
  });
}

/** The same contact for each place however often the loading is stopped: what was asked leaves both lists. */
async function choose(
  contacts: readonly string[],
  questions: readonly QuestionPlan[],
  { hub, journal }: { readonly hub: Desk; readonly journal: Journal },
): Promise<Chosen[]> {
  const left = questions
    .map((question, place) => ({ question, place }))
    .filter(({ place }) => !journal.asked.has(place));
  const used = new Set(journal.asked.values());
  const chosen: Chosen[] = [];
  for (const contact of contacts.filter((each) => !used.has(each))) {
    if (left.length === 0) break;
    const seen = await look(hub, contact);
    const fitting = left.findIndex(({ question }) => suits(seen, question, new Date(journal.beginning.until)));
    const [one] = fitting < 0 ? [] : left.splice(fitting, 1);
    if (one) chosen.push({ ...one, contact });
  }
  return chosen;
}

async function askOne({ place, question, contact }: Chosen, hub: Desk, loading: Loading): Promise<void> {
  const seen = await look(hub, contact);
  const asked = askedOf(seen, question) ?? (await ask(place, question, { seen, hub, contact, loading }));
  if (!asked) return;
  const partner = loading.desks.receivers.get(question.to);
  if (partner) await partnerAnswers(partner, asked.id, question.answers);
  if (question.withdrawn === undefined || asked.state !== 'asked') return;
  const path = `${hub.path}/${contact}/information-requests/${asked.id}/withdraw`;
  const body = { version: seen.version, reason: question.withdrawn };
  taken(hub, await hub.service.call({ method: 'POST', path, body, idempotencyKey: `county-${asked.id}-withdraw` }));
}

interface About {
  readonly seen: ContactSeen;
  readonly hub: Desk;
  readonly contact: string;
  readonly loading: Loading;
}

/** Undefined where the person has said no, or somebody was faster. */
async function ask(
  place: number,
  { to, question, why, withinMinutes, override }: QuestionPlan,
  { seen, hub, contact, loading: { journal, now } }: About,
): Promise<RequestSeen | undefined> {
  const { until } = journal.beginning;
  const needsYes = override === undefined && !isChildSeen(seen, new Date(until));
  const body = {
    ...{ version: seen.version, to, question, why },
    ...(withinMinutes !== undefined && { answerBy: instant(after(now(), withinMinutes * MINUTE)) }),
    ...(override && { override }),
    ...(needsYes && { consent: yesTo(to, 'safeguarding', until) }),
  };
  const path = `${hub.path}/${contact}/information-requests`;
  const answer = await hub.service.call({
    method: 'POST',
    path,
    body,
    idempotencyKey: `county-${contact}-ask-${place}`,
  });
  return taken(hub, answer) ? askedOf(answer.body as ContactSeen, { to }) : undefined;
}

const askedOf = ({ informationRequests = [] }: ContactSeen, { to }: Pick<QuestionPlan, 'to'>) =>
  informationRequests.find((each) => each.to === to);

async function look({ service, path, name }: Desk, contact: string): Promise<ContactSeen> {
  const answer = await service.call({ method: 'GET', path: `${path}/${contact}` });
  if (answer.status === 200) return answer.body as ContactSeen;
  throw new Error(`${name} would not show a contact: ${refusal(answer)}`);
}

function taken({ name }: Desk, answer: Answer): boolean {
  if (answer.status < 300) return true;
  const code = (answer.body as { readonly code?: string } | undefined)?.code;
  if (answer.status === 409 || code === 'not-shared') return false;
  throw new Error(`${name} refused a question to a partner: ${refusal(answer)}`);
}
