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
