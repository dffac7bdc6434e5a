import type { RecordLink, Decision as Settled } from '../cluster/person-cluster.js';
import { decide, type Decision } from '../decide/decide.js';
import { evidenceOf } from '../decide/evidence.js';
import type { AssignGrounds } from '../decide/assign.js';
import type { Fact } from '../decide/facts.js';
import { liveRarity } from '../default-model/live-rarity.js';
import { publicRarity } from '../default-model/public-rarity.js';
import { RecordStoreBuilder } from '../encode/record-store-builder.js';
import { factsOf } from '../person/facts-of-persons.js';
import type { PersonRecord } from '../person/person-record.js';
import { PairScorer } from '../score/pair-scorer.js';
import type { CompanyTerms } from '../score/linkage-model.js';

/** A record with the id by which whoever keeps it knows it. */
export interface KnownRecord {
  readonly id: string;
  readonly record: PersonRecord;
}

/** A known record that another is compared with, and what is known of the two beside what they say. */
export interface ComparedRecord extends KnownRecord {
  /** One of the two was made from the other: they are of one person before anything is compared. */
  readonly isCopy?: boolean;
  /** Whoever keeps both named both in one incident: they are two people. */
  readonly isBeside?: boolean;
}

/** What was found about two records. */
export interface JudgedPair {
  /** The new record. */
  readonly left: string;
  /** The known one. */
  readonly right: string;
  readonly decision: Decision;
}

/**
 * Judges one record against each of some known ones, by itself: what a hub does when a record arrives or is put right.
 * Whose record it then is follows from all pairs together: see `regroup`.
 *
 * @param others records that share a key with it (`blockingKeys`), or of which one was made from the other
 * @param grounds the model, the costs of the day, and what has been counted
 * @returns a decision for each of the others, in their order
 * @throws Error when the model lacks a level that the records reach
 */
export function judgeRecord(one: KnownRecord, others: readonly ComparedRecord[], grounds: AssignGrounds): JudgedPair[] {
  if (others.length === 0) return [];
  const builder = new RecordStoreBuilder();
  for (const { record } of [one, ...others]) builder.add(record.record);
  const store = builder.build();
  const rarity = grounds.counts ? liveRarity(store, grounds.counts) : publicRarity(store);
  const scorer = new PairScorer(store, rarity, grounds.model);
  return others.map((other, at) => {
    const facts = [...factsBeside(other), ...factsOf(one.record, other.record)];
    const evidence = evidenceOf(scorer, grounds.model.version, { store, left: 0, right: at + 1, facts });
    return { left: one.id, right: other.id, decision: decide(evidence, grounds) };
  });
}

const factsBeside = ({ isCopy, isBeside }: ComparedRecord): Fact[] => [
  ...(isCopy ? (['made from the other'] as const) : []),
  ...(isBeside ? (['named side by side'] as const) : []),
];

/** How far under `joinAt` a pair stays of which the system is not sure, in bits. */
const SHORT_OF_JOINING = 0.25;

/**
 * What judged pairs count for when people are put together. Only a pair that is one person beyond the sure threshold, and
 * that no rule holds back, can bring two people together; all others speak against it, or at best hardly at all. So two
 * people never become one without asking on anything less than a sure pair.
 */
export function linkOf(
  { left, right, decision: { decision, weight, against } }: JudgedPair,
  { joinAt, missing }: Pick<CompanyTerms, 'joinAt' | 'missing'>,
): RecordLink {
  const unsure = joinAt - SHORT_OF_JOINING;
  if (decision === 'same') return { left, right, weight: Math.max(weight, joinAt) };
  if (decision === 'ask-a-person') return { left, right, weight: Math.min(weight, unsure) };
  // Who says nothing against it merely knows little: silence is no disagreement.
  return { left, right, weight: against.length === 0 ? unsure : Math.min(weight, missing) };
}

/** Pairs that no chain of others may bring together: two people by rule, whatever agrees. */
export const neverOne = (pairs: readonly JudgedPair[]): Settled[] =>
  pairs
    .filter(({ decision }) => decision.cannotBeOne)
    .map(({ left, right }) => ({ left, right, decided: 'not-the-same' }));

/** Pairs of which one record was made from the other, and that do not contradict it: one person, whatever the mean says. */
export const alwaysOne = (pairs: readonly JudgedPair[]): Settled[] =>
  pairs
    .filter(
      ({ decision: { decision, evidence } }) => decision === 'same' && evidence.facts.includes('made from the other'),
    )
    .map(({ left, right }) => ({ left, right, decided: 'same' }));
