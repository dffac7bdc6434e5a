import type { Agency } from '#libs/case-schemas';
import { eventually } from '../eventually.js';
import type { Answered, Call, Caller, ServiceUnderTest } from '../service-under-test.js';
import type { HeardEvent, Wire, WireEvent } from './wire.js';

/** What an agency shows of a referral to its own people. */
export interface ShownReferral {
  readonly id: string;
  readonly status: string;
  /** Of a referral that it sent: to whom. */
  readonly to?: Agency;
  readonly version: number;
  readonly allowedSteps: readonly string[];
  /** Of a refusal: where the referral stands. */
  readonly referralStatus?: string;
  readonly summary?: string;
  /** Of a list: what is in it. */
  readonly items?: readonly object[];
  readonly timeline: readonly { readonly step: string; readonly changes?: readonly object[] }[];
  readonly deadlines?: readonly { readonly standing: string }[];
  /** Of what a person has said later: what that did. */
  readonly consentEffect?: { readonly sharing: string; readonly because?: string };
  readonly disclosures: readonly { readonly event: string; readonly fields: readonly string[] }[];
}

/** What a broken agency differs in, as the suite sees it from outside. */
export interface Eyes {
  readonly heard: (events: HeardEvent[]) => HeardEvent[];
  readonly answered: <T>(answer: Answered<T>, target: string, caller: Caller | undefined) => Answered<T>;
  readonly said: (events: readonly WireEvent[]) => readonly WireEvent[];
  /** What somebody asks of it. */
  readonly asked: (body: unknown) => void;
  readonly setAside: (reasons: string[]) => string[];
  /** The tables in which something is found. */
  readonly kept: (tables: string[]) => string[];
  readonly logged: (lines: readonly string[]) => readonly string[];
}

export const ownEyes: Eyes = {
  heard: (events) => events,
  answered: (answer) => answer,
  said: (events) => events,
  asked: () => undefined,
  setAside: (reasons) => reasons,
  kept: (tables) => tables,
  logged: (lines) => lines,
};

/** Milliseconds after which something has not happened: what is waited for to be shown, and what else is looked for. */
export interface Patience {
  readonly shown: number;
  readonly seen: number;
}

const usual: Patience = { shown: 20_000, seen: 20_000 };

/** One of the agency's people, and where they look at a referral. */
export interface Desk {
  readonly worker: Caller;
  readonly path: (id: string) => string;
}

/** The suite's side of a conversation: it speaks as the other agency, and works as one of this one's people. */
export class Talk {
  constructor(
    private readonly desk: Desk,
    protected readonly service: ServiceUnderTest,
    private readonly wire: Wire,
    private readonly eyes: Eyes = ownEyes,
    private readonly patience: Patience = usual,
  ) {}

  /** As the other agency, past any outbox. */
  say(subject: string, ...events: readonly WireEvent[]): Promise<void> {
    return this.wire.say(subject, ...this.eyes.said(events));
  }

  heard(subject: string): HeardEvent[] {
    return this.eyes.heard(this.wire.heard(subject));
  }

  /** All that it has said to the other agency in this run, whatever it is about. */
  everythingHeard(): HeardEvent[] {
    return this.eyes.heard(this.wire.everything());
  }

  async call<T = ShownReferral>(target: string, { as = this.desk.worker, ...call }: Call = {}): Promise<Answered<T>> {
    this.eyes.asked(call.body);
    const answer = await this.service.call<T>(target, { as, ...call });
    return this.eyes.answered(answer, target, as);
  }

  /** What one of its people is shown; 404 while it is not there. */
  look(id: string): Promise<Answered<ShownReferral>> {
    return this.call(`GET ${this.desk.path(id)}`);
  }

  /** Waits until it shows the referral in this status. */
  shows(id: string, status: string): Promise<ShownReferral> {
    return eventually(async () => {
      const { json } = await this.look(id);
      if (json.status !== status) throw new Error(`It is ${json.status}, not ${status}`);
      return json;
    }, this.patience.shown);
  }

  /** Why events about this were set aside. */
  async setAside(subject: string): Promise<string[]> {
    const rows = await this.service.query<{ reason: string; detail: string | null }>(
      'SELECT reason, detail FROM dead_letter WHERE subject = $1 ORDER BY 1, 2',
      [subject],
    );
    return this.eyes.setAside(rows.map(({ reason, detail }) => (reason === 'refused-by-rule' ? `${detail}` : reason)));
  }

  /** The tables of the service in which this stands, as text or as bytes. */
  async tablesWith(canary: string): Promise<string[]> {
    const tables = await this.service.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname = 'public' AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')`,
    );
    const patterns = [`%${canary}%`, `%${Buffer.from(canary).toString('hex')}%`];
    const found = await Promise.all(
      tables.map(async ({ name }) => {
        const rows = await this.service.query(`SELECT 1 FROM ${name} row WHERE row::text LIKE ANY ($1) LIMIT 1`, [
          patterns,
        ]);
        return rows.length > 0 ? [name] : [];
      }),
    );
    return this.eyes.kept(found.flat());
  }

  /** As if it had died after it published what it had to say about this, and before it could note that. */
  async dieBeforeMarking(subject: string): Promise<void> {
    await this.service.query('UPDATE outbox SET published_at = NULL WHERE subject = $1', [subject]);
  }

  get logged(): readonly string[] {
    return this.eyes.logged(this.service.logged);
  }

  eventually<T>(check: () => Promise<T> | T): Promise<T> {
    return eventually(check, this.patience.seen);
  }
}
