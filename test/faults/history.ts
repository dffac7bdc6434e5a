import { grouped } from '../../deploy/local/county/grouped.js';
import type { Rows } from './rows.js';

export const services = ['police', 'beacon', 'safeguarding-hub'] as const;
export type ServiceName = (typeof services)[number];

/** `unknown` is not `fail`: a call that nobody answered may have had its effect, once, or may not. */
export type Outcome = 'ok' | 'fail' | 'unknown';

/** What the driver wants to come true, whether it takes one call or several. */
export type Intent = IncidentIntent | StepIntent;

export interface IncidentIntent {
  readonly kind: 'incident';
  /** The incident's reference: no other intent has it. */
  readonly id: string;
  readonly people: readonly { readonly recordId: string; readonly role: string }[];
}

export interface StepIntent {
  readonly kind: 'step';
  /** Written into the step's text, where it has one. */
  readonly id: string;
  readonly by: 'police' | 'beacon';
  readonly referralId: string;
  readonly step: string;
  /** Names the intents that try to be the one next step of the same version. */
  readonly race?: string;
}

export interface Answer {
  /** Of the incident that was recorded. */
  readonly id?: string;
  readonly referrals?: readonly { readonly id: string }[];
}

export type Line =
  | { readonly line: 'invoke'; readonly at: number; readonly call: number; readonly intent: Intent }
  | {
      readonly line: 'return';
      readonly at: number;
      readonly call: number;
      readonly outcome: Outcome;
      readonly why?: string;
      readonly answer?: Answer;
    }
  | ({ readonly line: 'delivery'; readonly at: number } & Delivery)
  | ({ readonly line: 'planted'; readonly at: number } & Planted)
  | { readonly line: 'fault'; readonly at: number; readonly what: string }
  /** What had not come to rest when the patience was over, in words. */
  | { readonly line: 'moving'; readonly at: number; readonly what: readonly string[] }
  | { readonly line: 'rows'; readonly at: number; readonly rows: Rows };

/** A record that the subscriber of ours that is not part of the system saw on a topic. */
export interface Delivery extends Place {
  readonly eventId: string;
  readonly type: string;
  readonly subject: string;
  /** Undefined for what has no order. */
  readonly sequence?: number;
  /** Of key, type and value: the same event must be the same each time. */
  readonly digest: string;
  readonly alertId?: string;
}

export interface Place {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

/** A record that the test itself wrote to a topic: a true event or a copy of one, or one that must be set aside. */
export interface Planted extends Place {
  readonly expected: 'effect' | 'no-effect' | 'dead-letter';
  /** The services that read this topic. */
  readonly readers: readonly ServiceName[];
}

/** The lines, sorted into what a checker asks for. */
export interface History {
  readonly intents: readonly Intended[];
  readonly deliveries: readonly Delivery[];
  readonly planted: readonly Planted[];
  /** What had not come to rest at the end. */
  readonly moving: readonly string[];
  readonly rows: Rows;
}

/** An intent with all that is known of its calls. */
export interface Intended {
  readonly intent: Intent;
  /** `ok` when one call was, `unknown` when one may have been, `fail` when each was refused. */
  readonly outcome: Outcome;
  readonly answers: readonly Answer[];
}

export function historyOf(lines: readonly Line[], rows: Rows): History {
  const planted = lines.filter((line) => line.line === 'planted');
  const byTest = new Set(planted.map(placeOf));
  const deliveries = lines.filter((line) => line.line === 'delivery');
  return {
    intents: intendedOf(lines),
    deliveries: deliveries.filter((delivery) => !byTest.has(placeOf(delivery))),
    planted,
    moving: lines.findLast((line) => line.line === 'moving')?.what ?? [],
    rows,
  };
}

export const placeOf = ({ topic, partition, offset }: Place): string => `${topic}/${partition}/${offset}`;

type Return = Extract<Line, { line: 'return' }>;

function intendedOf(lines: readonly Line[]): Intended[] {
  const returns = new Map(lines.flatMap((line) => (line.line === 'return' ? [[line.call, line] as const] : [])));
  const invokes = lines.filter((line) => line.line === 'invoke');
  const byIntent = grouped(invokes, ({ intent }) => intent.id);
  return [...byIntent.values()].map((calls) =>
    summed(
      calls[0]?.intent as Intent,
      calls.map(({ call }) => returns.get(call)),
    ),
  );
}

/** A call that never returned is one whose outcome is unknown. */
function summed(intent: Intent, returned: readonly (Return | undefined)[]): Intended {
  const outcomes = returned.map((line) => line?.outcome ?? 'unknown');
  const outcome = (['ok', 'unknown'] as const).find((each) => outcomes.includes(each)) ?? 'fail';
  return {
    intent,
    outcome,
    answers: returned.flatMap((line) => (line?.outcome === 'ok' && line.answer ? [line.answer] : [])),
  };
}
