import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import { leah, ruth, sarah, startSarcUnderTest } from '../../test/sarc-under-test.js';
import type { ClientReceipt } from './client.service.js';

let sarc: ServiceUnderTest;
let keys = 0;

beforeAll(async () => {
  sarc = await startSarcUnderTest();
});
afterAll(() => sarc.stop());

interface Shown {
  readonly id: string;
  readonly safeguardingReferral: string;
  readonly examination: { readonly status: string; readonly samples: readonly { readonly id: string }[] };
  readonly deadlines: readonly { readonly policy: string; readonly standing: string }[];
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 60 * 60 * 1000).toISOString();
const client = (more: object = {}) => ({ cameAt: hoursAgo(1), occurredAt: hoursAgo(10), person: sarah, ...more });
const come = (body: object = client(), key = `spec-${(keys += 1)}`): Promise<Answered<ClientReceipt>> =>
  sarc.call('POST /clients', { as: ruth, key, body });
const shown = async (id: string) => (await sarc.call<Shown>(`GET /clients/${id}`, { as: leah })).json;
const examine = (id: string, step: string, said: object = {}) =>
  sarc.call<Shown>(`POST /clients/${id}/examination/${step}`, { as: ruth, body: { at: hoursAgo(0.5), ...said } });

describe('somebody who came to the centre by themselves', () => {
  it('is kept, with the forensic windows that are open, and shown to the centre’s people', async () => {
    const { status, json } = await come();
    expect(status).toBe(201);
    const { deadlines, ...found } = await shown(json.id);
    expect(found).toMatchObject({ person: sarah, recordedBy: 'ruth.adeyemi', examination: { status: 'not-offered' } });
    expect(deadlines.map(({ policy }) => policy)).toContain('forensic-window-oral');
    const { json: page } = await sarc.call<{ items: { id: string }[] }>('GET /clients', { as: leah });
    expect(page.items.map(({ id }) => id)).toContain(json.id);
    const logged = await sarc.query('SELECT action, recipients FROM access_log WHERE id = $1 ORDER BY position', [
      json.id,
    ]);
    expect(logged.slice(0, 2)).toEqual([
      { action: 'create', recipients: [] },
      { action: 'view', recipients: [] },
    ]);
  });

  it('needs neither a name nor a time of what happened', async () => {
    const { status, json } = await come({ cameAt: hoursAgo(1), person: { names: [] } });
    expect([status, (await shown(json.id)).deadlines]).toEqual([201, []]);
  });

  it('is examined, and what is taken is stored until they decide', async () => {
    const { json } = await come();
    await examine(json.id, 'offer');
    const done = await examine(json.id, 'finish', { samples: [{ type: 'oral', takenAt: hoursAgo(0.6) }] });
    expect(done.json.examination).toMatchObject({ status: 'done', samples: [{ type: 'oral', expired: false }] });
    expect(done.json.deadlines).toEqual(
      expect.arrayContaining([expect.objectContaining({ policy: 'forensic-window-oral', standing: 'met' })]),
    );
    const [sample] = done.json.examination.samples;
    const body = { decision: 'destroy', at: hoursAgo(0.1) };
    const decided = await sarc.call(`POST /samples/${sample?.id}/decide`, { as: leah, body });
    expect(decided.json).toMatchObject({ decision: 'destroy', allowedDecisions: [] });
  });

  it('is offered an examination once, though two offer it at once', async () => {
    const { json } = await come();
    const answers = await Promise.all([examine(json.id, 'offer'), examine(json.id, 'offer')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('who is a child must be referred to the safeguarding hub, whatever they say', async () => {
    const child = { ...sarah, birth: { kind: 'date', date: '2012-05-01' } };
    const ids = [(await come(client({ person: child }))).json.id, (await come()).json.id] as const;
    const rules = await Promise.all(ids.map(async (id) => (await shown(id)).safeguardingReferral));
    expect(rules).toEqual(['required', 'by-consent-or-override']);
  });

  it('is kept once, however often the request is sent', async () => {
    const body = client();
    const answers = await Promise.all(Array.from({ length: 10 }, () => come(body, 'often')));
    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
  });

  it('cannot have come tomorrow, nor be changed afterwards', async () => {
    expect(await come(client({ cameAt: hoursAgo(-24) }))).toMatchObject({
      status: 400,
      json: { errors: [{ field: 'cameAt', code: 'in-the-future' }] },
    });
    await expect(sarc.query(`UPDATE client SET person_name = ''`)).rejects.toThrow('permission denied');
  });
});

describe('the clock of a child who came by themselves', () => {
  const child = { ...sarah, birth: { kind: 'date', date: '2013-05-01' } };
  interface Listed {
    readonly total: number;
    readonly items: readonly {
      readonly id: string;
      readonly owed: boolean;
      readonly due?: { readonly standing: string };
    }[];
  }
  const pile = async (status: string) => (await sarc.call<Listed>(`GET /clients?status=${status}`, { as: ruth })).json;
  const counts = async () => (await sarc.call<Record<string, number>>('GET /clients/counts', { as: leah })).json;
  /** The same child, as if they had been recorded so many hours before. */
  const recordedBefore = async (id: string, hours: number): Promise<string> => {
    const [made] = await sarc.query<{ id: string }>(
      `INSERT INTO client SELECT gen_random_uuid(), came_at, person_name, details, flags, recorded_by,
              recorded_at - make_interval(hours => $2) FROM client WHERE id = $1 RETURNING id`,
      [id, hours],
    );
    return String(made?.id);
  };

  it('is seen by the centre: in time, short of time and late, each in its pile, and counted', async () => {
    const before = await counts();
    const { id } = (await come(client({ person: child }))).json;
    const [soon, late] = [await recordedBefore(id, 13), await recordedBefore(id, 30)];
    const found = await pile('owed');
    const standings = [id, soon, late].map((one) => found.items.find((item) => item.id === one)?.due?.standing);
    expect(standings).toEqual(['running', 'due-soon', 'overdue']);
    expect(found.items.findIndex((item) => item.id === late)).toBeLessThan(
      found.items.findIndex((item) => item.id === id),
    );
    expect((await pile('overdue')).items).toMatchObject([{ id: late, owed: true }]);
    expect((await pile('due-soon')).items).toMatchObject([{ id: soon }]);
    expect(await counts()).toEqual({ owed: Number(before['owed']) + 3, 'due-soon': 1, overdue: 1 });
    const clock = (await shown(late)).deadlines.find(({ policy }) => policy === 'sarc-safeguarding-referral');
    expect(clock?.standing).toBe('overdue');
  });

  it('is over once the hub was told, and begins again when that was taken back', async () => {
    const { id } = (await come(client({ person: child }))).json;
    const told = await sarc.call<{ referredOn: { id: string }[] }>(`POST /clients/${id}/safeguarding-referral`, {
      as: ruth,
      body: {},
    });
    const isOwed = async () => (await pile('owed')).items.some((item) => item.id === id);
    expect(await isOwed()).toBe(false);
    const body = { version: 1, reason: 'sent-in-error' };
    await sarc.call(`POST /sent-referrals/${told.json.referredOn[0]?.id}/withdraw`, { as: ruth, body });
    expect(await isOwed()).toBe(true);
  });

  it.each([
    ['of age', { kind: 'date', date: '1990' }, false],
    ['about fifteen', { kind: 'estimated-age', estimatedAge: 15 }, true],
    ['about thirty', { kind: 'estimated-age', estimatedAge: 30 }, false],
    ['of whom the year alone is known', { kind: 'date', date: '2014' }, true],
    ['of no known age', undefined, false],
  ])('runs for a child alone: somebody %s', async (_, birth, owed) => {
    const { id } = (await come(client({ person: { ...sarah, ...(birth && { birth }) } }))).json;
    expect((await pile('owed')).items.some((item) => item.id === id)).toBe(owed);
  });
});
