import { DAY } from './calendar.js';
import { generate, type CountyEvent } from './generate.js';
import { desksOf, type CountyDesks, type DeskSettings } from './load/desks.js';
import { follow, type Desk } from './load/desk.js';
import { inOrder } from './load/in-order.js';
import { openJournal, type Beginning, type Journal, type ReferralMade } from './load/journal.js';
import { ownReferrals, type OwnReferral } from './load/own-referrals.js';
import { planCourses } from './load/plan-courses.js';
import { refusal, type Answer } from './load/service-client.js';
import { needsSender, type Course } from './load/turn.js';

export interface LoadSettings extends DeskSettings {
  /** Where the progress is kept. A county that was begun here is gone on with. */
  readonly stateDir: string;
  readonly report: (done: number, total: number) => void;
  readonly seed?: number;
  readonly incidents?: number;
  readonly now?: () => Date;
}

const MONTHS = 12;
/** Requests under way at a time. */
const WIDTH = 8;
/** Of those in which one side waits for the other, and nobody else for them. */
const CONVERSATIONS = 24;
/** Referrals of incidents reported longer ago were decided; the rest still wait. */
const DECIDED_AFTER_DAYS = 10;
/** A small county has few incidents in ten days: so many of the newest wait in any case. */
const ALWAYS_WAITING = 12;
/** The hub compares whom it was told of before it comes to what was referred. */
const ARRIVAL_LIMIT_MS = 180_000;

interface Loading {
  readonly journal: Journal;
  readonly desks: CountyDesks;
  readonly stepDone: () => void;
}

/** Something of which referrals came, and who speaks for whoever made them. */
interface Telling {
  readonly index: number;
  readonly sender: Desk | undefined;
  readonly anonymous: boolean;
}

/**
 * Fills a running system with the demonstration county, like any client would: what happened is told in the order of its
 * report, the agencies refer people to one another, and then each agency's people work all but the newest referrals.
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
  const worked = [...longAgo(events, beginning).map(toldBy(desks)), ...own.map(sentBy(desks))];
  const total = events.length + own.length + worked.length;
  const loading = { journal, desks, stepDone: counter(journal, total, report) };
  await tellEverything(events, own, loading);
  await workThrough(worked, loading);
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

async function workThrough(tellings: readonly Telling[], loading: Loading): Promise<void> {
  const { journal } = loading;
  const made = tellings.flatMap(({ index, sender, anonymous }) =>
    (journal.told.get(index) ?? []).map(({ id, to }) => ({ id, to, senderIsThere: sender !== undefined, anonymous })),
  );
  const courses = planCourses(journal.beginning, made, [...loading.desks.senders.keys()]);
  const left = tellings.filter(({ index }) => !journal.decided.has(index));
  const isConversation = ({ index }: Telling): boolean =>
    (journal.told.get(index) ?? []).some(({ id }) => needsSender(courses.get(id) ?? []));
  const through = (some: readonly Telling[], width: number) =>
    inOrder(some, { width, subjects: () => [], work: (telling) => settle(telling, courses, loading) });
  await Promise.all([
    through(left.filter(isConversation), CONVERSATIONS),
    through(
      left.filter((telling) => !isConversation(telling)),
      WIDTH,
    ),
  ]);
}

interface Numbered extends OwnReferral {
  readonly index: number;
}

const numberedFrom =
  (first: number) =>
  (own: OwnReferral, place: number): Numbered => ({ ...own, index: first + place });

const sentBy =
  ({ senders }: CountyDesks) =>
  ({ index, from, anonymous }: Numbered): Telling => ({ index, sender: senders.get(from), anonymous });

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
  let done = journal.told.size + journal.decided.size;
  report(done, total);
  return () => report((done += 1), total);
}

const keyOf = (index: number, { seed, until }: Beginning): string => `county-${seed}-${Date.parse(until)}-${index}`;

async function tell({ kind, body, index }: CountyEvent, { journal, desks, stepDone }: Loading): Promise<void> {
  const service = kind === 'incident' ? desks.police : desks.beacon;
  const path = kind === 'incident' ? '/incidents' : '/contacts';
  const idempotencyKey = keyOf(index, journal.beginning);
  const answer = await service.call({ method: 'POST', path, body, idempotencyKey });
  const { referrals = [] } = taken(answer, index, path) as { referrals?: readonly ReferralMade[] };
  journal.recordTold(index, kind === 'incident' ? referrals.map(({ id, to }) => ({ id, to })) : []);
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

async function settle(
  { index, sender }: Telling,
  courses: ReadonlyMap<string, Course>,
  { journal, desks, stepDone }: Loading,
): Promise<void> {
  for (const { id, to } of journal.told.get(index) ?? []) {
    const receiver = desks.receivers.get(to);
    const both = receiver && { receiver, ...(sender && { sender }) };
    if (both) await follow(courses.get(id) ?? [], id, both, ARRIVAL_LIMIT_MS);
  }
  journal.recordDecided(index);
  stepDone();
}
