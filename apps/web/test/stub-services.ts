import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { textOf } from './stub-provider.js';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

export type Reply =
  | { readonly status?: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'hang-up';

/** One HTTP server in the place of all the services: it says what it was told to say, and remembers who asked. */
export class StubServices {
  readonly calls: Call[] = [];
  private readonly replies = new Map<string, (call: Call) => Reply>();
  private readonly server = createServer((request, response) => void this.answer(request, response));

  static async start(): Promise<StubServices> {
    const services = new StubServices();
    await new Promise<void>((resolve) => services.server.listen(0, '127.0.0.1', resolve));
    return services;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** `on('GET /referrals/…', …)`: the path without its query. */
  on(route: string, reply: Reply | ((call: Call) => Reply)): void {
    this.replies.set(route, typeof reply === 'function' ? reply : () => reply);
  }

  last(route: string): Call | undefined {
    return this.calls.filter(({ method, path }) => `${method} ${path}` === route).at(-1);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.address);
    const text = await textOf(request);
    const { method = '', headers } = request;
    const body: unknown = text ? JSON.parse(text) : undefined;
    const call: Call = { method, path: url.pathname, query: url.searchParams, headers, body };
    this.calls.push(call);
    const reply = this.replies.get(`${method} ${url.pathname}`)?.(call) ?? { status: 404, body: {} };
    if (reply === 'hang-up') return void response.destroy();
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
  }
}
