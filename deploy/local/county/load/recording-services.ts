import { RecordedAlerts } from './alerts/recorded-alerts.js';
import { RecordedIncidents } from './incident-work/recorded-incidents.js';
import { RecordedQuestions } from './information/recorded-questions.js';
import { kindOf, OpenRequests, type RequestKind } from './open-requests.js';
import { justSent, stepsOf, takeStep, type Lifecycle, type Side, type Step } from '#libs/referral-lifecycle';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** One request that was answered with a success, in the order of answering. */
export interface Taken {
  readonly path: string;
  readonly key: string | undefined;
  readonly client: string;
  readonly body: Record<string, unknown>;
}

/** What to do with a request instead of answering it well. */
export type Mishap = 'drop' | { readonly status: number } | undefined;

export interface RecordingServices {
  readonly address: string;
  readonly taken: Taken[];
  readonly worked: Worked[];
  readonly tokensGiven: () => number;
  /** How many requests of one kind were open at once, at most. */
  readonly widest: (kind: RequestKind) => number;
  close(): Promise<void>;
}

export interface Behaviour {
  /** `attempt` counts the requests so far. */
  readonly mishap?: (attempt: number, path: string) => Mishap;
  /** Milliseconds that each request takes. */
  readonly slowness?: (attempt: number) => number;
  readonly tokenSeconds?: number;
  /** How often a referral is asked for in vain before its receiver has it. */
  readonly arrivesAfter?: number;
  /** The version that a receiver has given to a referral that was just received. */
  readonly firstVersion?: number;
  /** Each victim makes a referral to the safeguarding hub as well. */
  readonly tellsHub?: true;
}

/** By whom a turn was taken, and where the referral stood after it. */
export interface Worked {
  readonly id: string;
  readonly to: string;
  readonly side: Side;
  readonly step: string;
  readonly status: string;
}

/**
 * Stands in for the sign-in provider and all services, over real HTTP, and writes down what it was told. Each victim makes a
 * referral to Beacon and each suspect one to probation; what may be done with it is decided by the rules of the road, and
 * versions are held as the real ones do. Of a referral there is one copy: what one side does, the other sees at once.
 */
export async function recordingServices(behaviour: Behaviour = {}): Promise<RecordingServices> {
  const state = new State(behaviour);
  const server = createServer((request, response) => void state.handle(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  state.address = address;
  return {
    address,
    taken: state.taken,
    worked: state.worked,
    tokensGiven: () => state.tokens,
    widest: (kind) => state.open.widest(kind),
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

interface Kept {
  readonly to: string;
  lifecycle: Lifecycle;
  version: number;
  misses: number;
}

class State {
  address = '';
  readonly taken: Taken[] = [];
  readonly worked: Worked[] = [];
  tokens = 0;
  readonly open = new OpenRequests();
  private attempts = 0;
  private readonly answers = new Map<string, unknown>();
  private readonly referrals = new Map<string, Kept>();
  private readonly incidents = new RecordedIncidents();
  private readonly questions = new RecordedQuestions();
  private readonly alerts = new Map<string, RecordedAlerts>();

  constructor(private readonly behaviour: Behaviour) {}

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const closed = this.open.begin(kindOf(path));
    const text = await textOf(request);
    const mishap = kindOf(path) === 'signing in' ? undefined : this.nextMishap(path);
    await pause(this.behaviour.slowness?.(this.attempts) ?? 0);
    closed();
    if (mishap === 'drop') return void request.socket.destroy();
    const [status, body] = mishap ? [mishap.status, { code: 'mishap' }] : this.answer(request, path, text);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  private nextMishap(path: string): Mishap {
    return this.behaviour.mishap?.((this.attempts += 1), path);
  }

  private answer(request: IncomingMessage, path: string, text: string): [number, unknown] {
    if (path.startsWith('/.well-known')) return [200, { token_endpoint: `${this.address}/token` }];
    const authorization = request.headers.authorization ?? '';
    if (path === '/token') return this.token(authorization, new URLSearchParams(text));
    if (!authorization.startsWith('Bearer ')) return [401, {}];
    const client = authorization.slice('Bearer '.length).replace(/-\d+$/, '');
    const key = request.headers['idempotency-key'] as string | undefined;
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    if (/^\/(sent-)?referrals\//.test(path)) return this.referral(path, client, body);
    if (path.startsWith('/alerts')) return this.alert(request.method, path, client, body);
    if (path.startsWith('/information-requests/')) return this.question(request.method, { path, key, client, body });
    if (incidentWork.test(path)) return this.incident(request.method, { path, key, client, body });
    return this.keyed(key ?? '', () => this.told({ path, key, client, body }));
  }

  private token(authorization: string, form: URLSearchParams): [number, unknown] {
    const [client, secret] = Buffer.from(authorization.slice('Basic '.length), 'base64').toString().split(':');
    const right = form.get('grant_type') === 'client_credentials' && form.get('resource') === 'urn:referral-hub';
    if (secret !== 'secret' || !right || form.get('scope') !== 'cases') return [401, { error: 'invalid_client' }];
    const number = (this.tokens += 1);
    return [200, { access_token: `${client}-${number}`, expires_in: this.behaviour.tokenSeconds ?? 300 }];
  }

  private keyed(key: string, work: () => unknown): [number, unknown] {
    if (!this.answers.has(key)) this.answers.set(key, work());
    return [201, this.answers.get(key)];
  }

  private told(taken: Taken): unknown {
    this.taken.push(taken);
    if (taken.path === '/sent-referrals') return this.made({ id: `${taken.key}-0`, to: String(taken.body['to']) });
    const people = (taken.body['people'] ?? []) as { role: string }[];
    const referrals = people.flatMap(({ role }, place) => {
      const to = role === 'victim' ? 'beacon' : role === 'suspect' ? 'probation' : undefined;
      const hub = role === 'victim' && this.behaviour.tellsHub ? [`${taken.key}-${place + people.length}`] : [];
      return [
        ...(to ? [this.made({ id: `${taken.key}-${place}`, to })] : []),
        ...hub.map((id) => this.made({ id, to: 'safeguarding-hub' })),
      ];
    });
    this.incidents.add(taken.key ?? '', taken.body);
    return { id: taken.key, referrals };
  }

  private incident(method: string | undefined, taken: Taken) {
    const answer = this.incidents.answer(method, taken.path, taken.body);
    if (method === 'POST' && answer[0] === 200) this.taken.push(taken);
    return answer;
  }

  private question(method: string | undefined, taken: Taken) {
    const answer = this.questions.answer(method, taken.path, taken.body);
    if (method === 'POST' && answer[0] === 200) this.taken.push(taken);
    return answer;
  }

  /** Each client has a worklist of its own. */
  private alert(method: string | undefined, path: string, client: string, body: Record<string, unknown>) {
    const alerts = this.alerts.get(client) ?? new RecordedAlerts();
    this.alerts.set(client, alerts);
    const answer = alerts.answer(method, path, body);
    if (method === 'POST' && answer[0] === 200) this.taken.push({ path, key: undefined, client, body });
    return answer;
  }

  /** Sent, and received at once. */
  private made({ id, to }: { id: string; to: string }) {
    const { firstVersion: version = 2, arrivesAfter: misses = 0 } = this.behaviour;
    const received = takeStep(justSent, 'receive', 'receiver');
    if (!received.ok) throw new Error('a referral cannot be received');
    this.referrals.set(id, { to, lifecycle: received.state, version, misses });
    return { id, to, status: 'sent' };
  }

  private referral(path: string, client: string, body: Record<string, unknown>): [number, unknown] {
    const [, , id = '', step] = path.split('/');
    const known = this.referrals.get(id);
    if (!known || (known.misses -= 1) >= 0) return [404, { code: 'not-found' }];
    const shown = () => ({ ...seen(known), ...(known.to === 'safeguarding-hub' && this.questions.of(id)) });
    if (step === undefined) return [200, shown()];
    if (!theSteps.includes(step)) {
      this.taken.push({ path, key: undefined, client, body });
      if (step === 'information-requests') this.questions.ask(path, body);
      return [200, shown()];
    }
    if (body['version'] !== known.version) return [409, { code: 'version-conflict' }];
    const side = client === 'officer' || path.startsWith('/sent-') ? 'sender' : 'receiver';
    const outcome = takeStep(known.lifecycle, step as Step, side);
    if (!outcome.ok) return [409, { code: 'step-not-allowed' }];
    this.taken.push({ path, key: undefined, client, body });
    known.lifecycle = outcome.state;
    known.version += 1;
    this.worked.push({ id, to: known.to, side, step, status: outcome.state.status });
    return [200, seen(known)];
  }
}

/** Everything else is kept beside a referral. */
const theSteps: readonly string[] = [...stepsOf('receiver'), ...stepsOf('sender')];

const incidentWork = /^\/(incidents\/.|victim-updates\/|public-protection-notices\/|protection-powers\/)/;

const seen = ({ lifecycle: { status }, version }: Kept) => ({ status, version });

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
