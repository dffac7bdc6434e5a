import { randomUUID } from 'node:crypto';
import type { RepeatAlert } from '#libs/case-schemas';
import type { Answered, Caller, ServiceUnderTest } from '../../service-under-test.js';
import type { KnownPerson, WarnedAgency } from './warned-agency.js';

/** An alert, and what it asks, as the agency shows it to its people. */
export interface ShownAlert {
  readonly id: string;
  readonly alertId: string;
  readonly state: string;
  readonly version: number;
  readonly holds: boolean;
  readonly isOver: boolean;
  readonly sentence: string;
  readonly due: { readonly standing: string; readonly dueAt: string; readonly explanation: string };
  readonly about: readonly object[];
  readonly entries: readonly object[];
  readonly allowedSteps: readonly string[];
  readonly code?: string;
}

export interface AlertPile {
  readonly items: readonly ShownAlert[];
  readonly total: number;
}

/** A referral in a list, as far as alerts go. */
export interface ListedReferral {
  readonly id: string;
  readonly alerts: number;
  readonly newAlerts: number;
  readonly overdueAlerts: number;
}

export type Warned = KnownPerson & RepeatAlert & { readonly told: RepeatAlert };

/** With an agency that is warned: the suite warns it as the hub does, and works as its people. */
export class AlertTalk {
  constructor(
    readonly agency: WarnedAgency,
    readonly service: ServiceUnderTest,
  ) {}

  /** The hub warns of somebody whom the agency knows. */
  async warned(more: Partial<RepeatAlert> = {}, at = new Date()): Promise<Warned> {
    const known = await this.agency.known(this.service);
    const told = this.agency.alert([known.record], more);
    await this.agency.warn(this.service, told, at);
    return { ...known, ...told, told };
  }

  /** The hub says something else of the same finding; answers the id of that alert. */
  async later({ told }: Warned, more: Partial<RepeatAlert>): Promise<string> {
    const alertId = randomUUID();
    await this.agency.warn(this.service, { ...told, ...more, alertId });
    return alertId;
  }

  look(id: string, as: Caller = this.agency.worker): Promise<Answered<ShownAlert>> {
    return this.service.call(`GET /alerts/${id}`, { as });
  }

  acknowledge(id: string, version = 1, as: Caller = this.agency.worker): Promise<Answered<ShownAlert>> {
    return this.service.call(`POST /alerts/${id}/acknowledge`, { as, body: { version } });
  }

  answer(
    id: string,
    version = 2,
    said: object = this.agency.done,
    as: Caller = this.agency.worker,
  ): Promise<Answered<ShownAlert>> {
    return this.service.call(`POST /alerts/${id}/answer`, { as, body: { version, ...said } });
  }

  pile(state: string, { as, page = 1 }: { readonly as?: Caller; readonly page?: number } = {}): Promise<AlertPile> {
    return this.get(`/alerts?state=${state}&page=${page}`, as);
  }

  async idsIn(state: string, as?: Caller): Promise<string[]> {
    return (await this.pile(state, { ...(as && { as }) })).items.map(({ id }) => id);
  }

  counts(as?: Caller): Promise<Record<string, number>> {
    return this.get('/alerts/counts', as);
  }

  async inQueue(referralId: string): Promise<ListedReferral | undefined> {
    const { items } = await this.get<{ items: ListedReferral[] }>('/referrals');
    return items.find(({ id }) => id === referralId);
  }

  async alertsOf(referralId: string): Promise<readonly object[]> {
    return (await this.get<{ alerts: object[] }>(`/referrals/${referralId}`)).alerts;
  }

  /** What the hub was told of a finding, oldest first. */
  async heard(findingId: string): Promise<readonly { readonly alertId: string; readonly state: string }[]> {
    const rows = await this.service.query<{ data: { alertId: string; state: string } }>(
      `SELECT convert_from(body, 'UTF8')::jsonb AS data FROM outbox
        WHERE topic = $1 AND headers->>'ce_type' = 'referral-hub.alert-answered.v1' AND subject = $2
        ORDER BY sequence`,
      [`sighting.${this.agency.agency}`, findingId],
    );
    return rows.map(({ data }) => data);
  }

  private async get<T>(path: string, as: Caller = this.agency.worker): Promise<T> {
    return (await this.service.call<T>(`GET ${path}`, { as })).json;
  }
}

/** An answer, without what differs in any two. */
export const plain = ({ status, text }: Answered<unknown>): readonly [number, string] => [
  status,
  text.replace(/"(correlationId|instance)":"[^"]*"/g, '').replace(/[0-9a-f-]{36}/g, ''),
];
