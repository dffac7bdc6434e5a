import type { Policy } from '#libs/repeat-detection';
import { policies } from '#libs/repeat-detection';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import { meera, sean } from './hub-under-test.js';

export interface PolicyShown {
  readonly id: string;
  readonly version: number;
  readonly inForce?: number;
  readonly code?: string;
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
  readonly versions: readonly {
    readonly version: number;
    readonly standing: string;
    readonly policy: Policy;
    readonly proposed?: object;
    readonly decided?: object;
    readonly takenBack?: object;
  }[];
  readonly allowedSteps: readonly string[];
}

/** The policy that the hub began with. */
export const shipped = (id: string): Policy => policies.find((policy) => policy.id === id) as Policy;

/** What it says, as somebody who proposes the next version writes it. */
export function valuesOf(policy: Policy): Omit<Policy, 'id' | 'version' | 'kind' | 'counts'> {
  const { id: _id, version: _version, kind: _kind, counts: _counts, ...rest } = policy;
  const {
    per: _per,
    unconnected: _unconnected,
    ...values
  } = rest as typeof rest & { per?: string; unconnected?: boolean };
  return values;
}

export const read = (hub: ServiceUnderTest, id: string, as: Caller = sean): Promise<Answered<PolicyShown>> =>
  hub.call<PolicyShown>(`GET /policies/${id}`, { as });

/** Somebody proposes the next version: what the latest says, but for what is told. */
export async function propose(
  hub: ServiceUnderTest,
  id: string,
  changes: object,
  { as = sean, ...more }: { readonly as?: Caller; readonly whyPast?: string; readonly version?: number } = {},
): Promise<Answered<PolicyShown>> {
  const { json } = await read(hub, id, as);
  const [latest] = json.versions;
  const policy = { ...valuesOf(latest?.policy as Policy), ...changes };
  const body = { version: json.version, policy, why: 'The board wants it so.', ...more };
  return hub.call<PolicyShown>(`POST /policies/${id}/versions`, { as, body });
}

/** A second person approves what waits, or rejects it. */
export async function decide(
  hub: ServiceUnderTest,
  id: string,
  approves = true,
  as: Caller = meera,
): Promise<Answered<PolicyShown>> {
  const { json } = await read(hub, id, as);
  const body = { version: json.version, approves, rationale: 'I read the minutes of the board.' };
  return hub.call<PolicyShown>(`POST /policies/${id}/decide`, { as, body });
}

/** Whoever proposed what waits takes it back. */
export async function takeBack(hub: ServiceUnderTest, id: string, as: Caller = sean): Promise<Answered<PolicyShown>> {
  const { json } = await read(hub, id, sean);
  const body = { version: json.version, why: 'The board has thought again.' };
  return hub.call<PolicyShown>(`POST /policies/${id}/take-back`, { as, body });
}
