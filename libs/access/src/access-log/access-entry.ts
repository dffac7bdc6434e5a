import { createHash } from 'node:crypto';
import { Agency, Trace } from '#libs/case-schemas';
import type { Actor } from '../actor.js';

/** What the law wants to see logged, and refusals. */
export type AccessAction = 'view' | 'search' | 'create' | 'change' | 'disclose' | 'combine' | 'refuse';

/** Something an actor did, or was refused, to data about people. */
export interface AccessEntry {
  readonly actor: Actor;
  readonly action: AccessAction;
  /** The kind of thing, such as `referral`. */
  readonly what: string;
  readonly id?: string;
  /** Whom it was told to. */
  readonly recipients?: readonly Agency[];
  readonly trace: Trace;
}

/** An entry as it is kept. */
export interface LoggedAccess {
  readonly at: Date;
  readonly subject: string;
  readonly clientId: string;
  readonly agency: string;
  readonly action: string;
  readonly what: string;
  readonly id: string | null;
  readonly recipients: readonly string[];
  readonly correlationId: string;
  readonly causationId: string | null;
}

export function loggedAccess({ actor, action, what, id, recipients, trace }: AccessEntry, at: Date): LoggedAccess {
  return {
    at,
    subject: actor.subject,
    clientId: actor.clientId,
    agency: actor.agency,
    action,
    what,
    id: id ?? null,
    recipients: [...(recipients ?? [])].sort(),
    correlationId: trace.correlationId,
    causationId: trace.causationId ?? null,
  };
}

/** One text for one entry, each value in its place: no two different entries share it. */
export function canonicalEntry(entry: LoggedAccess): string {
  const { at, subject, clientId, agency, action, what, id, recipients, correlationId, causationId } = entry;
  const values = [
    at.toISOString(),
    subject,
    clientId,
    agency,
    action,
    what,
    id,
    recipients,
    correlationId,
    causationId,
  ];
  return JSON.stringify(values);
}

/** SHA-256 over the entry before and this one in its position. The database computes the same when it adds one. */
export function chainHash(previous: Buffer, position: number, canonical: string): Buffer {
  return createHash('sha256').update(previous).update(`${position}\n${canonical}`, 'utf8').digest();
}
