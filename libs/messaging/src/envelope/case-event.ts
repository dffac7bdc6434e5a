import { createHash } from 'node:crypto';
import type { Trace } from '#libs/case-schemas';
import type { QuarantineReason } from './quarantine-reason.js';

/** An event that could be read and believed: envelope complete, sender right, data valid if its type is known. */
export interface CaseEvent {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly topic: string;
  readonly subject: string;
  /** From 1, without gaps, per topic and subject; undefined only for plumbing, which has no order. */
  readonly sequence: number | undefined;
  readonly time: Date;
  readonly trace: Trace;
  /** An instance of the type's class; properties that a newer minor version added are still on it. Undefined of an unknown type. */
  readonly data: object | undefined;
  readonly digest: Buffer;
}

/** A record that cannot be applied, with as much as could be read of what it claims to be. */
export interface Poison {
  readonly reason: QuarantineReason;
  /** What exactly, in codes and property names; never a value. */
  readonly detail: string | undefined;
  readonly id: string | undefined;
  readonly type: string | undefined;
  readonly source: string | undefined;
  readonly subject: string | undefined;
  readonly sequence: number | undefined;
  readonly digest: Buffer;
  /** Its id is believed, so that another content under it is a fault. */
  readonly takesId: boolean;
  /** Its place in the order is believed, so that its successors wait for it. */
  readonly blocks: boolean;
}

/** SHA-256 over what must never change under one id. The parts cannot run into one another: none holds a NUL. */
export function contentDigest(type: string, subject: string, data: Uint8Array): Buffer {
  return createHash('sha256').update(type).update('\0').update(subject).update('\0').update(data).digest();
}
