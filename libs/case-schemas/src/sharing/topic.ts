import { Agency, agencies, isAgency } from '../agency.js';
import { secretAgencies } from './agency-kinds.js';
import { SharingAgreement, sharingAgreements } from './sharing-agreement.js';

/** One stream of events: the one principal that writes it and those that read it. */
export interface Topic {
  readonly name: string;
  readonly writer: Agency;
  readonly readers: readonly Agency[];
}

export const referralTopic = (from: Agency, to: Agency): string => `referral.${from}.${to}`;
export const sightingTopic = (agency: Agency): string => `sighting.${agency}`;
export const alertTopic = (agency: Agency): string => `alert.${agency}`;
export const deliveryTopic = (agency: Agency): string => `delivery.${agency}`;
export const deadLetterTopic = (agency: Agency): string => `dead-letter.${agency}`;

/**
 * Every topic that the agreements call for. A referral is a conversation, as is a question about somebody, so its agreement
 * makes two topics, one for each direction; each is written by one agency alone, because a Kafka record does not say who wrote it.
 * Each writer also has a dead-letter topic, which only operators read, and whoever talks about referrals a ledger of what was
 * sent and what arrived, which the hub reads: of its own the hub keeps it at home, and with a secret agency nobody does.
 */
export function topics(agreements: readonly SharingAgreement[] = sharingAgreements): Topic[] {
  const found = agreements.flatMap(topicsOf);
  const writers = agencies.filter((agency) => found.some(({ writer }) => writer === agency));
  const deadLetters = writers.map((writer) => ({ name: deadLetterTopic(writer), writer, readers: [] }));
  return [...found, ...ledgers(found), ...deadLetters].reduce(merged, []);
}

function ledgers(found: readonly Topic[]): Topic[] {
  const keepers = agencies.filter((agency) => pairsIn(found).some(({ from }) => from === agency));
  return keepers
    .filter((agency) => agency !== 'safeguarding-hub')
    .map((writer) => ({ name: deliveryTopic(writer), writer, readers: ['safeguarding-hub'] }));
}

/** One direction in which two agencies talk about referrals. */
export interface DeliveryPair {
  readonly from: Agency;
  readonly to: Agency;
}

/** Every pair of which ledgers are kept, each way. */
export const deliveryPairs = (agreements: readonly SharingAgreement[] = sharingAgreements): DeliveryPair[] =>
  pairsIn(agreements.flatMap(topicsOf).reduce(merged, []));

const pairsIn = (found: readonly Topic[]): DeliveryPair[] =>
  found
    .filter(({ name }) => name.startsWith('referral.'))
    .flatMap(({ writer, readers }) => readers.map((to) => ({ from: writer, to })))
    .filter(({ from, to }) => !secretAgencies.includes(from) && !secretAgencies.includes(to));

/** Two agreements about one topic give it the readers of both. Two writers could not be told apart, so that cannot be. */
function merged(known: Topic[], topic: Topic): Topic[] {
  const same = known.find(({ name }) => name === topic.name);
  if (!same) return [...known, topic];
  if (same.writer !== topic.writer) throw new Error(`Two agencies would write ${topic.name}`);
  const readers = [...new Set([...same.readers, ...topic.readers])];
  return known.map((each) => (each === same ? { ...same, readers } : each));
}

function topicsOf({ from, to, matter }: SharingAgreement): Topic[] {
  switch (matter) {
    case 'referral':
    case 'information-request':
      return [
        { name: referralTopic(from, to), writer: from, readers: [to] },
        { name: referralTopic(to, from), writer: to, readers: [from] },
      ];
    case 'sighting':
      return [{ name: sightingTopic(from), writer: from, readers: [to] }];
    case 'alert':
      // Whoever is warned answers, and asks for what did not arrive, though it may tell of nobody there.
      return [
        { name: alertTopic(to), writer: from, readers: [to] },
        { name: sightingTopic(to), writer: to, readers: [from] },
      ];
  }
}

/** The topics that an agency may read, in the order of their names. */
export function topicsReadBy(agency: Agency, agreements = sharingAgreements): string[] {
  return topics(agreements)
    .filter(({ readers }) => readers.includes(agency))
    .map(({ name }) => name)
    .sort();
}

/** The CloudEvents `source` of everything that an agency says. */
export const sourceOf = (agency: Agency): string => `/agencies/${agency}`;

/** The source that each event on this topic must name; undefined for a topic that is not ours. */
export function sourceOfTopic(topic: string): string | undefined {
  const [kind, first, ...rest] = topic.split('.');
  const fits = kind === 'referral' ? rest.length === 1 && isAgency(rest[0]) : rest.length === 0;
  if (!fits || !isAgency(first)) return undefined;
  if (kind === 'alert') return sourceOf('safeguarding-hub');
  return kinds.includes(kind ?? '') ? sourceOf(first) : undefined;
}

/** Kinds of topic that are written by the agency named first. */
const kinds = ['referral', 'sighting', 'delivery', 'dead-letter'];

/** Where the reader of a topic asks its writer for what did not arrive; undefined where nobody can be asked. */
export function replyTopic(topic: string): string | undefined {
  if (sourceOfTopic(topic) === undefined) return undefined;
  const [kind, first, second] = topic.split('.');
  if (kind === 'referral' && isAgency(first) && isAgency(second)) return referralTopic(second, first);
  if (kind === 'sighting' && isAgency(first)) return alertTopic(first);
  if (kind === 'alert' && isAgency(first)) return sightingTopic(first);
  return undefined;
}

/** Who speaks, by the source that an event names. */
export function agencyOfSource(source: string): Agency | undefined {
  return agencies.find((agency) => sourceOf(agency) === source);
}
