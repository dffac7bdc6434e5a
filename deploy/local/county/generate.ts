import type { Incident } from '#libs/case-schemas';
import { dayOf, monthsBefore } from './calendar.js';
import { grouped } from './grouped.js';
import type { Household } from './population/citizen.js';
import { populate } from './population/populate.js';
import { dayWithin, type Period } from './population/homes.js';
import { randomFrom, type Random } from './random.js';
import { contactBody, type ContactBody } from './recording/contact-body.js';
import { incidentBody, namedIn, type Desk } from './recording/incident-body.js';
import { PhoneBook } from './recording/phone-book.js';
import { RecordBook } from './recording/record-book.js';
import { Casting } from './stories/casting.js';
import { beaconPlans } from './stories/contacts.js';
import { policePlans } from './stories/incidents.js';
import { isNamed, type Plan } from './stories/plan.js';
import { truthOf, type CountyTruth, type TrueInvolvement } from './truth.js';

export interface CountyOptions {
  readonly incidents: number;
  readonly months: number;
  /** The county's today: nothing is reported after it. */
  readonly until: Date;
  /** Share of children under a brother or sister who are the twin of theirs; 3 in 100 unless told. */
  readonly twins?: number;
  /** Two characters that begin every reference and record id, where several counties meet in one system. */
  readonly unit?: string;
}

interface Told {
  /** The place in time, from 0: with the seed it names the event. */
  readonly index: number;
  readonly reportedAt: Date;
  /** The true people whose order matters. */
  readonly people: readonly string[];
}

export type CountyEvent = Told &
  ({ readonly kind: 'incident'; readonly body: Incident } | { readonly kind: 'contact'; readonly body: ContactBody });

export interface County {
  /** In the order of their reports. */
  readonly events: readonly CountyEvent[];
  readonly truth: CountyTruth;
}

/** Homes for each incident: enough that chance brings nobody back. */
const HOMES_PER_INCIDENT = 1.15;
/** Events that Beacon is told of by the person, for each that the police are told of: 8% of all. */
const CONTACTS_PER_INCIDENT = 0.087;

/** A county's year: the same seed and options give the same county, down to the last slip of the pen. */
export function generate(seed: string | number, options: CountyOptions): County {
  const random = randomFrom(seed);
  const { incidents, months, until, twins } = options;
  const period = { from: monthsBefore(until, months), until };
  const households = 40 + Math.ceil(incidents * HOMES_PER_INCIDENT);
  const homes = populate(random.fork('people'), households, period, twins);
  const plans = plansOf(random, homes, incidents, period);
  const { events, involvements } = write(random, plans, period, options.unit);
  return { events, truth: truthOf(involvements, homes) };
}

function plansOf(random: Random, homes: readonly Household[], incidents: number, period: Period): Plan[] {
  const casting = new Casting(random.fork('casting'), homes);
  const police = policePlans({ random: random.fork('police'), period, casting }, incidents);
  const contacts = Math.round(incidents * CONTACTS_PER_INCIDENT);
  const beacon = beaconPlans({ random: random.fork('beacon'), period, casting }, police, contacts);
  return [...police, ...beacon].sort((one, other) => one.reportedAt.getTime() - other.reportedAt.getTime());
}

/** What the agencies wrote down, and who had which part in it in truth. */
interface Written {
  readonly events: readonly CountyEvent[];
  readonly involvements: readonly TrueInvolvement[];
}

function write(random: Random, plans: readonly Plan[], period: Period, unit: string | undefined): Written {
  const involvements: TrueInvolvement[] = [];
  const owners = new Map<string, string>();
  const book = (agency: string) =>
    new RecordBook(`${agency}${unit ?? ''}-`, (recordId, who) => owners.set(recordId, who));
  const phones = phoneBook(random.fork('phones'), plans, period);
  const desks = { police: { book: book('P'), phones }, beacon: { book: book('B'), phones } };
  const reference = references(random.fork('references'), unit);
  const events = plans.map((plan, index) => {
    const event = eventOf(random.fork(`event-${index}`), { plan, index, desks, reference });
    involvements.push(...involvementsOf(plan, event, owners));
    return event;
  });
  return { events, involvements };
}

/** Whoever comes back most is given a number first. */
function phoneBook(random: Random, plans: readonly Plan[], period: Period): PhoneBook {
  const parts = grouped(plans.flatMap(namedIn), (citizen) => citizen);
  const book = new PhoneBook(random);
  for (const [citizen] of [...parts].sort(([, one], [, other]) => other.length - one.length)) {
    book.give(citizen, random.chance(0.1) ? dayWithin(random, period) : undefined);
  }
  return book;
}

const UNITS = ['PY', 'HC', 'SA', 'WF', 'ST', 'EB', 'DC', 'NH'];

/** `41PY/01234/26`: force 41, unit, number, year; the same happening always gets the same. */
function references(random: Random, unit: string | undefined): (plan: Plan) => string {
  const given = new Map<string, string>();
  return ({ incident, reportedAt }) => {
    const number = String(given.size + 1).padStart(5, '0');
    const reference =
      given.get(incident) ?? `41${unit ?? random.pick(UNITS)}/${number}/${dayOf(reportedAt).slice(2, 4)}`;
    given.set(incident, reference);
    return reference;
  };
}

interface Entry {
  readonly plan: Plan;
  readonly index: number;
  readonly desks: Readonly<Record<Plan['toldTo'], Desk>>;
  readonly reference: (plan: Plan) => string;
}

function eventOf(random: Random, { plan, index, desks, reference }: Entry): CountyEvent {
  const told: Told = { index, reportedAt: plan.reportedAt, people: [...new Set(plan.cast.map(({ who }) => who.id))] };
  if (plan.toldTo === 'police') {
    return { ...told, kind: 'incident', body: incidentBody(random, plan, reference(plan), desks.police) };
  }
  const quoted = plan.quotesPolice ? reference(plan) : undefined;
  return { ...told, kind: 'contact', body: contactBody(random, plan, quoted, desks.beacon) };
}

function involvementsOf(plan: Plan, event: CountyEvent, owners: ReadonlyMap<string, string>): TrueInvolvement[] {
  const records = event.kind === 'incident' ? event.body.people.map(({ person }) => person) : [event.body.person];
  const shared = event.kind === 'incident' || !event.body.consent?.some(({ decision }) => decision === 'refused');
  return plan.cast.map(({ role, who }, place) => {
    const recordId = records[place]?.recordId ?? '';
    return {
      personId: owners.get(recordId) ?? who.id,
      recordId,
      role,
      incidentId: plan.incident,
      toldTo: plan.toldTo,
      occurredAt: event.body.occurredAt ?? event.body.reportedAt,
      category: plan.category,
      shared,
      named: isNamed(who),
    };
  });
}
