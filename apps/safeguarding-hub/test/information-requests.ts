import { randomUUID } from 'node:crypto';
import { sourceOf, type Agency, type InformationGiven } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import { InformationAnswers } from '../src/information-request/information-answer.service.js';
import { Client } from 'pg';
import { priya } from './hub-under-test.js';

/** A contact as far as it shows what partners were asked. */
export interface AskedShown {
  readonly version: number;
  readonly code?: string;
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
  readonly partnersToAsk: readonly Agency[];
  readonly disclosures: readonly { readonly event: string; readonly restsOn: string; readonly fields: string[] }[];
  readonly informationRequests: readonly {
    readonly id: string;
    readonly to: Agency;
    readonly state: string;
    readonly answers: readonly object[];
    readonly due: { readonly standing: string; readonly explanation: string };
    readonly withdrawn?: { readonly reason: string };
  }[];
}

export const question = {
  ...{ to: 'police', question: 'Have you been called to her home since March?' },
  why: 'She is afraid to go home.',
} as const;

export const askPartner = (
  hub: ServiceUnderTest,
  referralId: string,
  said: object = {},
  version = 2,
): Promise<Answered<AskedShown>> =>
  hub.call(`POST /referrals/${referralId}/information-requests`, {
    ...{ as: priya, key: randomUUID(), body: { version, ...question, ...said } },
  });

/** Asks the police; answers the request’s id. */
export async function askPolice(hub: ServiceUnderTest, referralId: string, version = 2): Promise<string> {
  const { json } = await askPartner(hub, referralId, {}, version);
  return json.informationRequests.at(-1)?.id as string;
}

/** What a partner says of it, by default the police. */
export const partnerSays = (
  hub: ServiceUnderTest,
  requestId: string,
  said: Partial<InformationGiven> = {},
  { from = 'police', subject = requestId }: { readonly from?: Agency; readonly subject?: string } = {},
): Promise<void> =>
  hub.app.get(Transactions).run((manager) => {
    const delivery = { manager, id: randomUUID(), source: sourceOf(from), subject } as Delivery;
    const given = { requestId, at: '2026-11-30T10:00:00Z', outcome: 'not-known' as const, ...said };
    return hub.app.get(InformationAnswers).keep(given, delivery);
  });

/** As if the answer should have been there: the service itself may move no clock, so it is done as the owner of the tables. */
export async function asDueLongAgo(service: ServiceUnderTest, requestId: string): Promise<void> {
  const owner = new Client({ connectionString: service.database.migrationUrl });
  await owner.connect();
  await owner.query(`UPDATE information_request SET due_at = now() - interval '1 hour' WHERE id = $1`, [requestId]);
  await owner.end();
}
