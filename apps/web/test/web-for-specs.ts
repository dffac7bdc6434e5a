import type { LoggerService } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import session from 'express-session';
import request from 'supertest';
import { agencies, type Agency } from '#libs/case-schemas';
import type { Config } from '../src/config.js';
import type { SessionKeeper } from '../src/sign-in/session-keeper.js';
import { startWeb } from '../src/start.js';
import { CLIENT, StubProvider } from './stub-provider.js';
import { StubServices } from './stub-services.js';

export const people = {
  joanne: { name: 'Joanne Hale', agency: 'beacon', roles: ['caseworker'] },
  daniel: { name: 'Daniel Price', agency: 'beacon', roles: ['caseworker', 'supervisor'] },
  amara: { name: 'PC Amara Okafor', agency: 'police', roles: ['officer'] },
  priya: { name: 'Priya Nair', agency: 'safeguarding-hub', roles: ['practitioner'] },
  sean: { name: 'Sean Byrne', agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] },
  ruth: { name: 'Ruth Adeyemi', agency: 'sarc', roles: ['practitioner'] },
  nadia: { name: 'Nadia Khan', agency: 'sarc', roles: ['isva'] },
  imran: { name: 'Imran Malik', agency: 'youth-offending', roles: ['practitioner'] },
  helen: { name: 'Helen Marsh', agency: 'probation', roles: ['practitioner'] },
  maya: { name: 'DS Maya Lindqvist', agency: 'police', roles: ['public-protection'] },
  rowan: {
    name: 'DI Rowan Ellis',
    agency: 'police',
    roles: ['public-protection', 'public-protection-supervisor'],
  },
  nobody: { name: 'Nick Nobody', agency: 'beacon', roles: [] },
} as const;

export type Agent = ReturnType<typeof request.agent>;

export interface WebOptions {
  readonly address?: string;
  readonly sessions?: SessionKeeper;
  /** Each agency’s service at an address of its own, `/sarc/referrals`, so that a test can tell which one was asked. */
  readonly apart?: boolean;
}

/** The real web app, with its provider and its services played by small servers. */
export class WebForSpecs {
  now = new Date('2026-11-20T12:00:00Z');
  readonly lines: unknown[] = [];

  private constructor(
    readonly provider: StubProvider,
    readonly services: StubServices,
    readonly sessions: SessionKeeper,
  ) {}

  private app: NestExpressApplication;

  static async start(options: WebOptions = {}): Promise<WebForSpecs> {
    const [provider, services] = await Promise.all([StubProvider.start(), StubServices.start()]);
    services.on('GET /referrals/counts', { body: {} });
    const web = new WebForSpecs(provider, services, options.sessions ?? inMemory());
    web.now = new Date();
    const seams = { sessions: web.sessions, now: () => web.now };
    web.app = await startWeb(web.config(options), seams, web.logger());
    return web;
  }

  /** A browser: it keeps its cookies. */
  browser(): Agent {
    return request.agent(this.app.getHttpServer());
  }

  async signedIn(person: Record<string, unknown>): Promise<Agent> {
    const browser = this.browser();
    await this.signIn(browser, person);
    return browser;
  }

  /** All the way to the provider and back. Answers where the person lands. */
  async signIn(browser: Agent, person: Record<string, unknown>): Promise<string> {
    this.provider.person = person;
    const back = await this.atProvider(browser);
    const landed = await browser.get(back).expect(303);
    return landed.headers.location ?? '';
  }

  /** To the provider; answers the path with which the browser comes back. */
  async atProvider(browser: Agent): Promise<string> {
    const away = await browser.get('/sign-in').expect(303);
    const back = await fetch(away.headers.location ?? '', { redirect: 'manual' });
    const url = new URL(back.headers.get('location') ?? '');
    return url.pathname + url.search;
  }

  get port(): number {
    return (this.app.getHttpServer().address() as { port: number }).port;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await Promise.all([this.provider.stop(), this.services.stop()]);
  }

  private config({ address = 'http://127.0.0.1:4100', apart = false }: WebOptions): Config {
    const serviceOf = (agency: Agency): string => this.services.address + (apart ? `/${agency}` : '');
    return {
      http: { host: '127.0.0.1', port: 0 },
      address,
      sessions: { databaseUrl: 'postgres://none', secret: 'x'.repeat(40) },
      provider: { issuer: this.provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret },
      services: Object.fromEntries(agencies.map((agency) => [agency, serviceOf(agency)])) as Config['services'],
    };
  }

  private logger(): LoggerService {
    const keep = (line: unknown): void => void this.lines.push(line);
    return { log: keep, error: keep, warn: keep, debug: keep, verbose: keep };
  }
}

export function inMemory(): SessionKeeper {
  return { store: new session.MemoryStore(), check: () => Promise.resolve(), close: () => Promise.resolve() };
}

/** Fills the form at an address, and sends it as a browser would. */
export async function sendForm(browser: Agent, path: string, fields: Record<string, string>) {
  const asked = await browser.get(path).expect(200);
  return browser
    .post(path)
    .type('form')
    .send({ ...hiddenFields(asked.text), ...fields });
}

/** The hidden fields of the form on a page, as a browser would send them back. */
export function hiddenFields(html: string): Record<string, string> {
  const form = html.slice(html.lastIndexOf('<form'));
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}
