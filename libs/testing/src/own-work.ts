import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered, Caller, ServiceUnderTest } from './service-under-test.js';

/** Something that somebody writes down of their own work. */
export interface OwnWork {
  readonly name: string;
  readonly as: Caller;
  /** Has come about what it is of, each time anew; says where it is written down, as `POST /…`, and what. */
  readonly ready: (service: ServiceUnderTest) => Promise<{ readonly target: string; readonly body: object }>;
  /** What makes another entry of the same body. */
  readonly another: object;
  /** The table that has one row for each. */
  readonly table: string;
}

/** Holds a service to it that what its people write down is there once, however often their computer sends it. */
export function holdOwnWork({
  start,
  works,
}: {
  readonly start: () => Promise<ServiceUnderTest>;
  readonly works: readonly OwnWork[];
}): void {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await start();
  });
  afterAll(() => service.stop());

  const rows = async (table: string): Promise<number> =>
    Number((await service.query<{ rows: string }>(`SELECT count(*) AS rows FROM ${table}`))[0]?.rows);

  describe.each(works)('$name', ({ as, ready, another, table }) => {
    it('is written down once though it is sent three times at once, and again later', async () => {
      const { target, body } = await ready(service);
      const before = await rows(table);
      const key = randomUUID();
      const send = (): Promise<Answered> => service.call(target, { as, body, key });
      const answers = [...(await Promise.all([send(), send(), send()])), await send()];
      const [first] = answers as [Answered];
      expect([200, 201]).toContain(first.status);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => first.status));
      expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(3);
      expect((await rows(table)) - before).toBe(1);
    });

    it('is not taken for another one that is sent under its key, nor without a key', async () => {
      const { target, body } = await ready(service);
      const key = randomUUID();
      await service.call(target, { as, body, key });
      const before = await rows(table);
      const other = { ...body, ...another };
      const refused = { status: 409, json: { code: 'idempotency-mismatch' } };
      expect(await service.call(target, { as, body: other, key })).toMatchObject(refused);
      const keyless = { status: 400, json: { code: 'idempotency-key-required' } };
      expect(await service.call(target, { as, body: other, key: '' })).toMatchObject(keyless);
      expect((await rows(table)) - before).toBe(0);
    });
  });
}
