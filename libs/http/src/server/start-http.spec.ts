import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gate, SmallApp, startSmallApp } from '../../test/small-app.js';

let small: SmallApp;
beforeAll(async () => {
  small = await startSmallApp({ bodyTime: 300, headersTime: 300, requestTime: 2_000, checkEvery: 50 });
});
afterAll(() => small.app.close());

/** Sends bytes as they are and resolves with everything that comes back until the other side hangs up. */
function raw(...chunks: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(small.port, '127.0.0.1', () => chunks.forEach((chunk) => socket.write(chunk)));
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('close', () => resolve(answer)).on('error', reject);
    socket.setTimeout(5_000, () => socket.destroy(new Error('no answer')));
  });
}

const post = (...headers: string[]): string =>
  ['POST /things HTTP/1.1', 'Host: a', 'Content-Type: application/json', ...headers, '', ''].join('\r\n');

describe('the door', () => {
  it('answers a body that comes too slowly with 408 (20)', async () => {
    const answer = await raw(post('Content-Length: 20'), '{"name":');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"request-too-slow"');
    expect(answer).toMatch(/\r\nConnection: close\r\n/i);
  });

  it('answers the announcement of a body of 20 MB with 413 and does not wait for it (7)', async () => {
    expect(await raw(post(`Content-Length: ${20 * 1024 * 1024}`))).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('answers headers that come too slowly with 408 (20)', async () => {
    const answer = await raw('GET /things HTTP/1.1\r\nHost: a\r\nX-Slow: ');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"request-too-slow"');
  });

  it('answers 64 KB of headers with 431 (21)', async () => {
    const answer = await raw(`GET /things HTTP/1.1\r\nHost: a\r\nX-Large: ${'x'.repeat(64 * 1024)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('"code":"headers-too-large"');
  });

  it.each([
    ['both lengths', post('Content-Length: 12', 'Transfer-Encoding: chunked') + '0\r\n\r\n'],
    ['two lengths', post('Content-Length: 12', 'Content-Length: 13') + '{"name":"a"}'],
    ['a chunked that is not the last encoding', post('Transfer-Encoding: chunked, identity') + '0\r\n\r\n'],
    ['a bare line feed in a header', 'GET /things HTTP/1.1\nHost: a\n\n'],
    ['no host', 'GET /things HTTP/1.1\r\n\r\n'],
  ])('refuses a request with %s with 400 (23)', async (_, request) => {
    const answer = await raw(request);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it('puts nothing of a header into a line of its own (22)', async () => {
    const answer = await raw(
      'GET /things/trace HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Correlation-ID: a%0d%0aSet-Cookie:b\r\n\r\n',
    );
    expect(answer).not.toMatch(/Set-Cookie/i);
    await small.call('/things?status=%0d%0aforged');
    expect(small.lines.every((line) => !JSON.stringify(line).includes('forged'))).toBe(true);
  });

  it('says 404 for a path that leads nowhere', async () => {
    const { response, json } = await small.call('/nowhere');
    expect([response.status, json.code, json.title]).toEqual([404, 'not-found', 'There is nothing here']);
  });

  it.each([
    ['DELETE', '/things', 'GET, HEAD, POST'],
    ['PUT', '/things/keyed', 'GET, HEAD, POST'],
    ['OPTIONS', '/things', 'GET, HEAD, POST'],
    ['POST', '/health/live', 'GET, HEAD'],
  ])('says 405 and what is allowed for %s %s', async (method, path, allowed) => {
    const { response, json } = await small.call(path, { method });
    expect([response.status, json.code, response.headers.get('allow')]).toEqual([405, 'method-not-allowed', allowed]);
  });

  it('refuses TRACE without sending anything back of what was sent', async () => {
    const answer = await raw('TRACE /things HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: secret\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).not.toContain('secret');
  });

  it.each([
    ['/things/%E0%A4%A', 400],
    ['/things/not-an-id', 404],
    ['/things/..%2f..%2fetc%2fpasswd', 404],
    ['/things/%00', 404],
  ])('answers the path %s with %i', async (path, status) => {
    expect((await small.call(path)).response.status).toBe(status);
  });

  it('believes nothing that a proxy is said to have said', async () => {
    const headers = { 'X-Forwarded-For': '10.9.8.7', 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'evil.example' };
    const { json } = await small.call('/things/caller', { headers });
    expect(json).toEqual({ ip: '127.0.0.1', protocol: 'http', host: '127.0.0.1' });
  });

  it('lets nothing be stored, framed, guessed or loaded', async () => {
    const { response } = await small.call('/things');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('etag')).toBeNull();
  });
});

describe('an error that nobody foresaw', () => {
  it('is a 500 that says nothing, and a log line with its place and without its words', async () => {
    const { response, json } = await small.call('/things/fault');
    expect([response.status, json.code, json.detail]).toEqual([500, 'internal-error', undefined]);
    const logged = small.lines.find(({ event }) => event === 'unforeseen-error');
    expect(logged).toMatchObject({ error: 'TypeError', route: '/things/fault', correlationId: json.correlationId });
    expect(JSON.stringify(logged)).toContain('small-app.ts');
    expect(JSON.stringify([json, small.lines])).not.toMatch(/Sarah|OBrien/);
  });

  it('is a 503 with a time to wait when it is the database', async () => {
    const { response, json } = await small.call('/things/no-database');
    expect([response.status, json.code]).toEqual([503, 'database-unavailable']);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('the trace of a request', () => {
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

  it("is the caller's when it is well formed", async () => {
    const headers = { 'X-Correlation-ID': 'County-2026-0001', traceparent };
    const { response, json } = await small.call('/things/trace', { headers });
    expect(json).toEqual({ correlationId: 'County-2026-0001', traceparent });
    expect(response.headers.get('x-correlation-id')).toBe('County-2026-0001');
  });

  it.each(['short', 'a'.repeat(65), 'Sarah Jane OBrien', '<script>alert(1)</script>'])(
    'is a new one instead of "%s"',
    async (id) => {
      const { response, json } = await small.call('/things/trace', {
        headers: { 'X-Correlation-ID': id, traceparent: '00-0-0-0' },
      });
      expect(json).toEqual({ correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      expect(response.headers.get('x-correlation-id')).toBe(json.correlationId);
    },
  );

  it('is in the answer to a refused request', async () => {
    const { json } = await small.call('/nowhere', { headers: { 'X-Correlation-ID': 'County-2026-0002' } });
    expect(json.correlationId).toBe('County-2026-0002');
  });
});

describe('the log', () => {
  it('has one line for a request: route, status and time, but no path, query or body', async () => {
    const id = '0b9e3f9c-5d3a-4f0e-9a53-6d2b7d0a1c11';
    const { response } = await small.call(`/things/${id}?name=Sarah`, {
      headers: { 'X-Correlation-ID': 'one-line-0001' },
    });
    expect(response.status).toBe(200);
    const lines = small.lines.filter(({ correlationId }) => correlationId === 'one-line-0001');
    expect(lines).toEqual([
      expect.objectContaining({
        event: 'request',
        method: 'GET',
        route: '/things/:id',
        status: 200,
        ms: expect.any(Number),
      }),
    ]);
    expect(JSON.stringify(small.lines)).not.toMatch(new RegExp(`Sarah|${id}`));
  });
});

describe('a secret route', () => {
  it('leaves no line of a request, and of an error only that there was one', async () => {
    const before = small.lines.length;
    const { response } = await small.call('/things/secret-fault', {
      headers: { 'X-Correlation-ID': 'nobody-came-01' },
    });
    expect(response.status).toBe(500);
    // What is answered after it on the same connection shows that its line would be there.
    await small.call('/things/trace', { headers: { 'X-Correlation-ID': 'another-00001' } });
    await small.call('/things/trace');
    const [error, ...requests] = small.lines.slice(before);
    expect(error).toMatchObject({ event: 'unforeseen-error', error: 'TypeError' });
    expect(requests.map(({ route }) => route)).not.toContain('/things/secret-fault');
    expect(requests).toContainEqual(expect.objectContaining({ correlationId: 'another-00001' }));
    expect(JSON.stringify([error, ...requests])).not.toMatch(/nobody-came|secret|small-app/);
  });
});

describe('health', () => {
  it('is live without asking anybody and ready when everything needed answers', async () => {
    expect((await small.call('/health/live')).json).toEqual({ status: 'live' });
    expect((await small.call('/health/ready')).json).toEqual({ status: 'ready' });
  });

  it('is not ready when something needed does not answer', async () => {
    const other = await startSmallApp({}, () => Promise.reject(new Error('postgres://user:secret@host is down')));
    const { response, json } = await other.call('/health/ready');
    expect([response.status, json.code]).toEqual([503, 'not-ready']);
    expect(JSON.stringify(json)).not.toContain('secret');
    expect((await other.call('/health/live')).response.status).toBe(200);
    await other.app.close();
  });
});

describe('a stop', () => {
  it('finishes the requests under way, takes no new one and does not wait for callers who keep their line open', async () => {
    const other = await startSmallApp();
    const arrived = new Promise<void>((resolve) => (gate.arrived = resolve));
    let open = (): void => undefined;
    gate.open = new Promise((resolve) => (open = resolve));
    const held = other.call('/things/held');
    await arrived;
    const started = performance.now();
    const closed = other.app.close();
    await expect(fetch(`${other.address}/health/live`)).rejects.toThrow();
    open();
    const { response, json } = await held;
    expect([response.status, json, response.headers.get('connection')]).toEqual([200, { done: true }, 'close']);
    await closed;
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
