import { randomUUID } from 'node:crypto';
import type { InformationRequested } from '#libs/case-schemas';
import { Client } from 'pg';
import type { Answered, Caller, ServiceUnderTest } from '../../service-under-test.js';
import type { AskedAgency } from './asked-agency.js';

/** What the hub asks, as the agency shows it to its people. */
export interface ShownRequest {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly code?: string;
  readonly errors?: readonly object[];
  readonly given: readonly object[];
  readonly allowedSteps: readonly string[];
  readonly dataFlags: readonly { readonly code: string }[];
}

export interface RequestList {
  readonly items: readonly { readonly id: string }[];
  readonly total: number;
}

/** With an agency that is asked: the suite asks as the hub does, and works as its people. */
export class InformationTalk {
  constructor(
    readonly agency: AskedAgency,
    readonly service: ServiceUnderTest,
  ) {}

  /** The hub asks; answers the request’s id. */
  asked(more: Partial<InformationRequested> = {}): Promise<string> {
    return this.agency.ask(this.service, this.agency.question(more));
  }

  withdraw(id: string): Promise<void> {
    return this.agency.withdraw(this.service, id);
  }

  look(id: string, as: Caller = this.agency.worker): Promise<Answered<ShownRequest>> {
    return this.service.call(`GET /information-requests/${id}`, { as });
  }

  answer(
    id: string,
    said: object,
    { version = 1, as = this.agency.worker }: { readonly version?: number; readonly as?: Caller } = {},
  ): Promise<Answered<ShownRequest>> {
    const body = { version, ...said };
    return this.service.call(`POST /information-requests/${id}/answer`, { as, key: randomUUID(), body });
  }

  async list(state: string): Promise<RequestList> {
    const target = `GET /information-requests?state=${state}`;
    return (await this.service.call<RequestList>(target, { as: this.agency.worker })).json;
  }

  async counts(): Promise<Record<string, number>> {
    const target = 'GET /information-requests/counts';
    return (await this.service.call<Record<string, number>>(target, { as: this.agency.worker })).json;
  }

  /** What the hub was told of it, oldest first. */
  told(id: string): Promise<{ topic: string; type: string; data: object }[]> {
    return this.service.query(
      `SELECT topic, headers->>'ce_type' AS type, convert_from(body, 'UTF8')::jsonb AS data FROM outbox
        WHERE topic LIKE 'referral.%' AND subject = $1 ORDER BY sequence`,
      [id],
    );
  }

  /** As if the answer should have gone: the service itself may move no clock, so it is done as the owner of the tables. */
  async dueLongAgo(id: string): Promise<void> {
    const owner = new Client({ connectionString: this.service.database.migrationUrl });
    await owner.connect();
    await owner.query(`UPDATE information_request SET due_at = now() - interval '1 hour' WHERE id = $1`, [id]);
    await owner.end();
  }
}
