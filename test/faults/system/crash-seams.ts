import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { CommitPoints } from '#libs/database';
import type { Guarantees } from '#libs/messaging';
import type { HubCrashPoint } from './hub-crash-points.js';

/** The moments at which a service can be told to die. */
export const crashPoints = [
  /** The work of any transaction is done, nothing is committed. */
  'before-commit',
  /** A caller's POST is committed and not yet answered. */
  'before-reply',
  /** The broker has the events, the outbox still calls them unpublished. */
  'broker-acknowledged-not-marked',
  /** An event has had its effect, its offset is not committed. */
  'consumed-not-committed-offset',
] as const;
export type CrashPoint = (typeof crashPoints)[number] | HubCrashPoint;

/** The promises that a test can have broken on purpose. */
export const brokenBuilds = {
  'no-inbox': { inbox: 'off' },
  'early-offset': { offsetCommit: 'before-effect' },
  'no-sequence': { sequenceCheck: 'off' },
} satisfies Record<string, Partial<Guarantees>>;
export type BrokenBuild = keyof typeof brokenBuilds;

/** Sent to a service over its own channel: die the n-th time you get there. */
export interface CrashOrder {
  readonly point: CrashPoint;
  readonly countdown: number;
}

export interface Seams {
  readonly guarantees: Partial<Guarantees>;
  readonly commitPoints: CommitPoints;
  /** Dies here, where that was ordered. */
  readonly reached: (point: CrashPoint) => void;
}

const request = new AsyncLocalStorage<{ readonly method: string | undefined }>();

/** Looks out for orders to die; only ever part of a test's own main. */
export function crashSeams(broken: BrokenBuild | undefined): Seams {
  let order: CrashOrder | undefined;
  process.on('message', (received) => (order = received as CrashOrder));
  process.channel?.unref();
  // Whoever started it is gone: nobody would ever end it.
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  followRequests();
  const reached = (point: CrashPoint): void => {
    if (order?.point !== point) return;
    order = { point, countdown: order.countdown - 1 };
    if (order.countdown <= 0) process.kill(process.pid, 'SIGKILL');
  };
  return {
    reached,
    guarantees: {
      ...(broken && brokenBuilds[broken]),
      reached: (point) => {
        if (isCrashPoint(point)) reached(point);
      },
    },
    commitPoints: {
      beforeCommit: () => reached('before-commit'),
      afterCommit: () => {
        if (request.getStore()?.method === 'POST') reached('before-reply');
      },
    },
  };
}

/** Everything that a request sets in motion knows that it came from it. */
function followRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { method } = (message as { request: IncomingMessage }).request;
    request.enterWith({ method });
  });
}

const isCrashPoint = (point: string): point is CrashPoint => (crashPoints as readonly string[]).includes(point);
