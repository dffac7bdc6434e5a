import { randomUUID } from 'node:crypto';
import type { Agency } from '#libs/case-schemas';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { DocumentedAnswers, type AnswerGiven } from './documented-answers.js';
import { testAccount, testDatabase, type TestDatabase } from './platform-for-specs.js';
import { startTokenIssuer, type TokenIssuer } from './platform-token-issuer.js';

/** What every service is given at its start, whatever else it has. */
export interface ServiceSettings {
  readonly http: { readonly host: string; readonly port: number };
  readonly database: { readonly url: string; readonly migrationUrl: string };
  readonly kafka: {
    readonly brokers: string[];
    readonly clientId: string;
    readonly username?: string;
    readonly password?: string;
  };
  readonly logLevel: string;
  readonly tokens: { readonly issuer: string; readonly audience: string };
}

/** Takes the lines of a log; `service` is given one so that a spec can read what was logged. */
export interface LogLines {
  write(line: string): void;
}

export type StartService = (settings: ServiceSettings, log: LogLines) => Promise<NestExpressApplication>;

/** Who calls: the claims of a token. */
export interface Caller {
  readonly sub: string;
  readonly client_id: string;
  readonly agency: Agency;
  readonly roles: readonly string[];
  readonly teams?: readonly string[];
  readonly name?: string;
}

export interface Call {
  readonly as?: Caller;
  readonly body?: unknown;
  /** Left out, it is a key of its own; an empty one stands for none. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered<T = Readonly<Record<string, unknown>>> {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly json: T;
}

/** An account that may neither read nor write: a spec that needs no events stays by itself on the common broker. */
const shutOut = (): ServiceSettings['kafka'] => ({ ...testAccount('stranger'), clientId: 'spec' });

/** One whole service in this process, on a database of its own, called over real HTTP. */
export class ServiceUnderTest {
  readonly logged: string[];

  private constructor(
    readonly app: NestExpressApplication,
    readonly database: TestDatabase,
    readonly issuer: TokenIssuer,
    readonly address: string,
    private readonly documented: DocumentedAnswers,
    logged: string[],
  ) {
    this.logged = logged;
  }

  static async start(
    role: string,
    start: StartService,
    kafka: ServiceSettings['kafka'] = shutOut(),
  ): Promise<ServiceUnderTest> {
    const [database, issuer] = await Promise.all([testDatabase(role), startTokenIssuer()]);
    const logged: string[] = [];
    const settings = {
      http: { host: '127.0.0.1', port: 0 },
      database: { url: database.url, migrationUrl: database.migrationUrl },
      kafka,
      logLevel: 'trace',
      tokens: { issuer: issuer.issuer, audience: 'referral-hub' },
    };
    const app = await start(settings, { write: (line) => void logged.push(line) });
    const documented = DocumentedAnswers.of(role.replaceAll('_', '-'));
    return new ServiceUnderTest(app, database, issuer, await app.getUrl(), documented, logged);
  }

  /** `target` is a method and a path: `POST /incidents`. */
  async call<T = Readonly<Record<string, unknown>>>(
    target: string,
    { as, body, key = randomUUID(), headers = {} }: Call = {},
  ): Promise<Answered<T>> {
    const [method = 'GET', path = '/'] = target.split(' ', 2);
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        ...(as && { authorization: `Bearer ${await this.issuer.token({ ...as, roles: [...as.roles] })}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(method === 'POST' && key !== '' && { 'idempotency-key': key }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    this.holdToDocument({
      ...{ method, path, status: response.status, json: asJson(text) },
      contentType: response.headers.get('content-type') ?? '',
    });
    return { status: response.status, text, headers: response.headers, json: asJson(text) as T };
  }

  /** Fails where an answer is another than `docs/openapi` says; whoever asks by other ways than `call` calls it too. */
  holdToDocument(answer: AnswerGiven): void {
    const faults = this.documented.faultsOf(answer);
    if (faults.length === 0) return;
    const what = `${answer.method} ${answer.path} was answered with ${answer.status} and not as docs/openapi says`;
    throw new Error([what, ...faults].join('\n'));
  }

  /** As the service's own role. */
  query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.app.get(DataSource).query<Row[]>(text, values);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await Promise.all([this.issuer.stop(), this.database.drop()]);
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
