import type { DeliveryEntered, DeliveryPart } from '#libs/case-schemas';
import { deliveryPolicies, type DeliveryPolicy, type DeliveryPolicyId } from './policies.data.js';

/** What an event is to the loop: a step of a referral or, which the hub alone says, one of its alerts. */
export type LedgerPart = DeliveryPart | 'alert';

/** One line of a ledger, as the hub lays it beside others. */
export type LedgerLine = Omit<DeliveryEntered, 'part'> & { readonly part: LedgerPart };

/** What two ledgers say of one event. */
export interface DeliveryRecord extends Pick<DeliveryEntered, 'eventId' | 'referralId' | 'from' | 'to' | 'sequence'> {
  readonly part: LedgerPart;
  readonly sentAt?: Date;
  readonly receivedAt?: Date;
  readonly quarantinedAt?: Date;
}

/** In the first four, everything that was sent is in exactly one. */
export const deliveryStates = [
  'acknowledged',
  'in-flight',
  'quarantined',
  'overdue',
  /** Its reader has it, and its sender has not said that it was sent: lately so, or for longer than a line may take. */
  'ahead',
  'not-in-senders-ledger',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What somebody must look into. */
export const missingStates = ['overdue', 'quarantined', 'not-in-senders-ledger'] as const;
export type MissingState = (typeof missingStates)[number];

export const deliveryAlertKinds = ['stopped-reading', 'stopped-deciding', 'stopped-acknowledging'] as const;
export type DeliveryAlertKind = (typeof deliveryAlertKinds)[number];

/** The record after one more line. Lines may come in any order and any number of times: the outcome is the same. */
export function entered(record: DeliveryRecord | undefined, line: LedgerLine): DeliveryRecord {
  const { eventId, referralId, from, to, sequence, direction } = line;
  const at = new Date(line.at);
  const sent = earlier(record?.sentAt, direction === 'sent' ? at : undefined);
  const received = earlier(record?.receivedAt, direction === 'received' ? at : undefined);
  const quarantined = earlier(record?.quarantinedAt, direction === 'quarantined' ? at : undefined);
  return {
    ...{ eventId, referralId, from, to, sequence, part: partAfter(record, line) },
    ...(sent && { sentAt: sent }),
    ...(received && { receivedAt: received }),
    ...(quarantined && { quarantinedAt: quarantined }),
  };
}

/** Whether a line speaks of the event that is known by its id. */
export const agrees = (record: DeliveryRecord, line: LedgerLine): boolean =>
  (['eventId', 'referralId', 'from', 'to', 'sequence'] as const).every((name) => record[name] === line[name]);

export function stateOf({ sentAt, receivedAt, quarantinedAt }: DeliveryRecord, now: Date, patience: number) {
  const isLate = (at: Date | undefined): boolean => at !== undefined && now.getTime() - at.getTime() >= patience;
  if (!sentAt) return isLate(earlier(receivedAt, quarantinedAt)) ? 'not-in-senders-ledger' : 'ahead';
  if (receivedAt) return 'acknowledged';
  if (quarantinedAt) return 'quarantined';
  return isLate(sentAt) ? 'overdue' : 'in-flight';
}

/** The version of a policy in force on a day (ISO date). */
export function policyOn(id: DeliveryPolicyId, day: string, policies = deliveryPolicies): DeliveryPolicy {
  const begun = policies.filter((policy) => policy.id === id && policy.effectiveFrom <= day);
  const latest = begun.sort((left, right) => right.effectiveFrom.localeCompare(left.effectiveFrom))[0];
  if (!latest) throw new Error(`No policy ${id} on ${day}`);
  return latest;
}

const earlier = (one: Date | undefined, other: Date | undefined): Date | undefined =>
  one && other ? (one < other ? one : other) : (one ?? other);

/** Its sender knows best what it was; whoever set it aside may not have been able to read it. */
function partAfter(record: DeliveryRecord | undefined, { direction, part }: LedgerLine): LedgerPart {
  if (!record || direction === 'sent') return part;
  return record.sentAt || record.part !== 'other' ? record.part : part;
}
