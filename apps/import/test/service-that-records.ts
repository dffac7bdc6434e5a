import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface Recorded {
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Stands in for a sign-in provider and a service, over real HTTP: it records each key once, as the services do. */
export interface ServiceThatRecords {
  readonly address: string;
  readonly recorded: readonly Recorded[];
  readonly requests: () => number;
  /** How many requests were open at once, at most. */
  readonly widest: () => number;
  stop(): Promise<void>;
}

export interface Behaviour {
  /** What to answer instead, by the number of the request; `drop` records and cuts the connection before the answer. */
  readonly mishap?: (request: number) => number | 'drop' | undefined;
  readonly slownessMs?: number;
  /** Nobody is answered until so many requests were open at once. */
  readonly untilOpen?: number;
  readonly refusal?: (body: Readonly<Record<string, unknown>>) => object | undefined;
}

export async function serviceThatRecords(behaviour: Behaviour = {}): Promise<ServiceThatRecords> {
  const recorded = new Map<string, Recorded>();
  const open = { now: 0, most: 0, requests: 0 };
  const server = createServer((request, response) => {
    open.now += 1;
    open.most = Math.max(open.most, open.now);
    void answer(request, response).finally(() => (open.now -= 1));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request);
    const say = (status: number, body: object): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url?.startsWith('/.well-known')) return say(200, { token_endpoint: `${address}/token` });
    if (request.url === '/token') return say(200, { access_token: 'good', expires_in: 300 });
    const mishap = behaviour.mishap?.((open.requests += 1));
    if (typeof mishap === 'number') return say(mishap, { code: 'told-to' });
    while (open.most < (behaviour.untilOpen ?? 0)) await pause(1);
    await pause(behaviour.slownessMs ?? 0);
    const key = String(request.headers['idempotency-key']);
    const body = JSON.parse(text) as Recorded['body'];
    const refused = behaviour.refusal?.(body);
    if (refused) return say(400, refused);
    const before = recorded.get(key);
    if (before && JSON.stringify(before.body) !== text) return say(409, { code: 'idempotency-mismatch' });
    recorded.set(key, { key, body });
    if (mishap === 'drop') return void response.destroy();
    say(201, { id: key });
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    get recorded() {
      return [...recorded.values()];
    },
    requests: () => open.requests,
    widest: () => open.most,
    stop: () => {
      server.closeAllConnections();
      return new Promise((stopped) => server.close(() => stopped()));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}
