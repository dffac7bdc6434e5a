import { randomUUID } from 'node:crypto';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import { priya } from './hub-under-test.js';

export interface MeetingShown {
  readonly id: string;
  readonly reason: string;
  readonly invited: readonly object[];
  readonly information: readonly object[];
  readonly decisions: readonly object[];
  readonly actions: readonly object[];
  readonly ended?: object;
}

export interface CaseShown {
  readonly version: number;
  readonly code?: string;
  readonly errors?: readonly object[];
  readonly strategyMeetings: readonly MeetingShown[];
  readonly protectionPowers: readonly {
    readonly id: string;
    readonly doubts: readonly string[];
    readonly deadline?: { readonly standing: string; readonly explanation: string };
    readonly ended?: object;
  }[];
  readonly childsVoices: readonly object[];
  readonly exploitation: readonly object[];
  readonly modernSlavery: readonly object[];
}

/** What somebody writes down of a case, at the version that they saw. */
export const write = (
  hub: ServiceUnderTest,
  path: string,
  body: object,
  as: Caller = priya,
): Promise<Answered<CaseShown>> =>
  hub.call<CaseShown>(`POST /referrals/${path}`, { as, body: { version: 2, ...body }, key: randomUUID() });

export const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
export const daysAgo = (days: number): string => hoursAgo(24 * days).slice(0, 10);

export const invited = [
  { agency: 'childrens-social-care', name: 'Ann Bell', role: 'Social worker' },
  { agency: 'police', name: 'DS Raj Shah', role: 'Investigator' },
] as const;

/** A meeting about a referral, an hour ago unless told; answers its id. */
export async function call(hub: ServiceUnderTest, referralId: string, more: object = {}): Promise<string> {
  const said = { plannedFor: hoursAgo(1), reason: 'She may be hurt again.', invited, ...more };
  const { json } = await write(hub, `${referralId}/strategy-meetings`, said);
  return json.strategyMeetings.at(-1)?.id as string;
}
