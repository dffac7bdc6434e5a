import type { Caller } from '../api/caller.js';
import type { Refused, ServiceClient } from '../api/service.client.js';
import { NothingHere } from '../api/service-failure.js';
import type { ReferralDesk } from '../desk/referral-desk.js';

/** Which draft, from the version that somebody was shown. */
export interface DraftWanted {
  readonly desk: ReferralDesk;
  readonly id: string;
  readonly version: number;
  readonly caller: Caller;
}

/** Kept, or sent as a referral; or why not, and at which version the draft is since. */
export type DraftDone =
  | { readonly ok: true; readonly sent?: string }
  | { readonly ok: false; readonly refused: Refused; readonly version: number };

/** What is asked of a service for a draft: it keeps what is written before it sends it. */
export class DraftWork {
  constructor(private readonly services: ServiceClient) {}

  async keep({ desk, id, version, caller }: DraftWanted, said: object): Promise<DraftDone> {
    const kept = await this.put({ desk, id, version, caller }, said);
    return kept.ok ? { ok: true } : { ok: false, refused: kept, version };
  }

  /** A draft that is gone may have been sent by this very form: its service tells again of what came of it. */
  async send(wanted: DraftWanted, said: object): Promise<DraftDone> {
    const kept = await this.put(wanted, said).catch((error: unknown) => {
      if (error instanceof NothingHere) return undefined;
      throw error;
    });
    if (kept && !kept.ok) return { ok: false, refused: kept, version: wanted.version };
    const version = kept?.value.version ?? wanted.version;
    const { desk, id, caller } = wanted;
    const sent = await this.services.send<{ id: string }>(desk.agency, `/drafts/${id}/send`, { version }, caller);
    return sent.ok ? { ok: true, sent: sent.value.id } : { ok: false, refused: sent, version };
  }

  private async put({ desk, id, version, caller }: DraftWanted, said: object) {
    const body = { version, ...said };
    return this.services.change<{ version: number }>('PUT', desk.agency, `/drafts/${id}`, caller, body);
  }
}
