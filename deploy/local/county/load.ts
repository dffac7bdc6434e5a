import { refusal, type Answer } from '#libs/service-client';
import { DAY } from './calendar.js';
import { generate, type CountyEvent } from './generate.js';
import { answerAll, warned } from './load/alerts/answer-all.js';
import type { Desk } from './load/desk.js';
import { desksOf, type CountyDesks, type DeskSettings } from './load/desks.js';
import { inOrder } from './load/in-order.js';
import { planClients } from './load/clients/plan-clients.js';
import { receiveClients } from './load/clients/receive-clients.js';
import { askPartners } from './load/information/ask-partners.js';
import { contactsToAskAbout, planQuestions } from './load/information/plan-questions.js';
import { planIncidentWork } from './load/incident-work/plan-incident-work.js';
import { workOnIncidents } from './load/incident-work/work-incidents.js';
import { openJournal, type Beginning, type Journal, type ReferralMade } from './load/journal.js';
import { ownReferrals, type OwnReferral } from './load/own-referrals.js';
import { WIDTH, type Loading } from './load/loading.js';
import { workThrough, type Telling } from './load/work-through.js';

export interface LoadSettings extends DeskSettings {
  /** Where the progress is kept. A county that was begun here is gone on with. */
  readonly stateDir: string;
  readonly report: (done: number, total: number) => void;
  readonly seed?: number;
  readonly incidents?: number;
  readonly now?: () => Date;
}

const MONTHS = 12;
/** Referrals of incidents reported longer ago were decided; the rest still wait. */
const DECIDED_AFTER_DAYS = 10;
/** A small county has few incidents in ten days: so many of the newest wait in any case. */
const ALWAYS_WAITING = 12;
/**
 * Fills a running system with the demonstration county, like any client would: what happened is told in the order of its
 * report, the agencies refer people to one another, and then each agency's people work all but the newest referrals, and write
 * down what else they did. At last they look at what the hub warns them of, and the hub asks partners what they know.
 * Can be stopped and called again.
 */
export async function loadCounty(settings: LoadSettings): Promise<void> {
  const { stateDir, report, seed, incidents, now = () => new Date() } = settings;
  const wanted = { ...(seed !== undefined && { seed }), ...(incidents !== undefined && { incidents }) };
  const journal = openJournal(stateDir, wanted, { seed: 1, incidents: 3000, ...wanted, until: now().toISOString() });
  if (journal.finished !== undefined) return report(journal.finished, journal.finished);
  const { beginning } = journal;
  const { events } = county(beginning);
  const desks = desksOf(settings, now);
  const own = ownReferrals([...desks.senders.keys()], events, beginning).map(numberedFrom(events.length));
  const old = longAgo(events, beginning);
  const worked = [...old.map(toldBy(desks)), ...own.map(sentBy(desks))];
  const incidentWork = planIncidentWork(old.flatMap(incidentOf), [...desks.officers.keys()], beginning);
  const questions = desks.receivers.has('safeguarding-hub') ? planQuestions(beginning) : [];
  const total =
    events.length + own.length + worked.length + incidentWork.length + questions.length + warned(desks, beginning).size;
  const loading = { journal, desks, now, stepDone: counter(journal, total, report) };
  await tellEverything(events, own, loading);
  const centre = desks.receivers.get('sarc');
  await Promise.all([
    workThrough(worked, loading),
    workOnIncidents(incidentWork, loading),
    centre && receiveClients(centre, planClients(events, beginning), countyKey(beginning)),
  ]);
  await Promise.all([answerAll(loading), askPartners(contactsToAskAbout(worked, journal), questions, loading)]);
  journal.recordFinished(total);
}

async function tellEverything(
  events: readonly CountyEvent[],
  own: readonly Numbered[],
  loading: Loading,
): Promise<void> {
  const { told } = loading.journal;
  await inOrder(
    events.filter(({ index }) => !told.has(index)),
    { width: WIDTH, subjects: ({ people }) => people, work: (event) => tell(event, loading) },
  );
  await inOrder(
    own.filter(({ index }) => !told.has(index)),
    { width: WIDTH, subjects: () => [], work: (referral) => send(referral, loading) },
  );
}

interface Numbered extends OwnReferral {
  readonly index: number;
}

const numberedFrom =
  (first: number) =>
  (own: OwnReferral, place: number): Numbered => ({ ...own, index: first + place });

const sentBy =
  ({ senders }: CountyDesks) =>
  ({ index, from, anonymous, purpose }: Numbered): Telling => ({
    ...{ index, sender: senders.get(from), anonymous, purpose },
  });

const toldBy =
  ({ officers }: CountyDesks) =>
  ({ index, ...told }: CountyEvent): Telling => ({
    index,
    sender: told.kind === 'incident' ? officers.get(told.body.reportingOfficer ?? '') : undefined,
    anonymous: false,
  });

const county = ({ seed, incidents, until }: Beginning) =>
  generate(seed, { incidents, months: MONTHS, until: new Date(until) });

function longAgo(events: readonly CountyEvent[], { until }: Beginning): CountyEvent[] {
  const limit = Date.parse(until) - DECIDED_AFTER_DAYS * DAY;
  const incidents = events.filter(({ kind }) => kind === 'incident');
  return incidents.slice(0, -ALWAYS_WAITING).filter(({ reportedAt }) => reportedAt.getTime() < limit);
}

function counter(journal: Journal, total: number, report: LoadSettings['report']): () => void {
  let done =
    journal.told.size + journal.decided.size + journal.worked.size + journal.answered.size + journal.asked.size;
  report(done, total);
  return () => report((done += 1), total);
}

const countyKey = ({ seed, until }: Beginning): string => `county-${seed}-${Date.parse(until)}`;
const keyOf = (index: number, beginning: Beginning): string => `${countyKey(beginning)}-${index}`;

const madeOf = ({ id, to }: ReferralMade): ReferralMade => ({ id, to });

const incidentOf = (event: CountyEvent) =>
  event.kind === 'incident' ? [{ index: event.index, body: event.body }] : [];

async function tell({ kind, body, index }: CountyEvent, { journal, desks, stepDone }: Loading): Promise<void> {
  const service = kind === 'incident' ? desks.police : desks.beacon;
  const path = kind === 'incident' ? '/incidents' : '/contacts';
  const idempotencyKey = keyOf(index, journal.beginning);
  const answer = await service.call({ method: 'POST', path, body, idempotencyKey });
  const { id, referrals = [] } = taken(answer, index, path) as { id: string; referrals?: readonly ReferralMade[] };
  if (kind === 'contact') journal.recordTold(index, []);
  else journal.recordTold(index, referrals.map(madeOf), id);
  stepDone();
}

async function send({ from, body, index }: Numbered, { journal, desks, stepDone }: Loading): Promise<void> {
  const { service, path } = desks.senders.get(from) as Desk;
  const idempotencyKey = keyOf(index, journal.beginning);
  const answer = await service.call({ method: 'POST', path, body, idempotencyKey });
  const { id, to } = taken(answer, index, `${path} of ${from}`) as ReferralMade;
  journal.recordTold(index, [{ id, to }]);
  stepDone();
}

function taken(answer: Answer, index: number, path: string): unknown {
  if (answer.status === 201) return answer.body;
  throw new Error(`event ${index} of the county was refused by ${path}: ${refusal(answer)}`);
}
