import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Call, ServiceClient } from '#libs/service-client';
import { Client } from '../../../../../apps/sarc/src/client/client.js';
import { generate } from '../../generate.js';
import { planClients } from './plan-clients.js';
import { receiveClients } from './receive-clients.js';

const beginning = { seed: 1, incidents: 200, until: '2026-11-23T19:00:00Z' };
const { events } = generate(1, { incidents: 200, months: 12, until: new Date(beginning.until) });
const clients = planClients(events, beginning);

/** A centre that keeps in memory what it is told, and breaks down at one call. */
function centre(breaksAt = Infinity) {
  const kept = new Map<string, { body: object; steps: string[]; samples: { id: string; decision?: string }[] }>();
  const referred = new Map<string, object[]>();
  let calls = 0;
  const shown = (id: string) => ({
    ...{ version: 1, owed: isChild(kept.get(id)?.body) && !referred.has(id) },
    referredOn: referred.get(id) ?? [],
    examination: kept.get(id),
  });
  const write = ({ path, body = {}, idempotencyKey = '' }: Call) => {
    const [, what, id = '', ...step] = path.split('/');
    if (what === 'samples') {
      const found = [...kept.values()].flatMap(({ samples }) => samples).find((sample) => sample.id === id);
      return void Object.assign(found ?? {}, body);
    }
    if (id === '') return void (kept.has(idempotencyKey) || kept.set(idempotencyKey, { body, steps: [], samples: [] }));
    if (step[0] !== 'examination') return void referred.set(id, [body]);
    const { samples = [] } = body as { samples?: object[] };
    kept.get(id)?.steps.push(String(step[1]));
    kept.get(id)?.samples.push(...samples.map((sample, place) => ({ id: `${id}-s${place}`, ...sample })));
  };
  const service: ServiceClient = {
    call: async (call) => {
      if ((calls += 1) === breaksAt) throw new Error('broken');
      if (call.method === 'POST') write(call);
      const id = call.path === '/clients' ? String(call.idempotencyKey) : (call.path.split('/')[2] ?? '');
      return { status: 200, body: { id, ...(kept.has(id) && shown(id)) } };
    },
  };
  return { desk: { name: 'The centre', service, path: '/referrals' }, kept, referred };
}

const isChild = (body: object | undefined): boolean =>
  ((body as Client | undefined)?.person.birth?.date ?? '') > '2008-11-23';

describe('those who come to the centre of the county by themselves', () => {
  it('are written down as the centre takes it', () => {
    for (const { body } of clients)
      expect(validateSync(plainToInstance(Client, body), { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  });

  it('are examined or not, in each way, and the hub is told of one of two children', async () => {
    const { desk, kept, referred } = centre();
    await receiveClients(desk, clients, 'county');
    expect([...kept.values()].map(({ steps }) => steps.join(' ')).sort()).toEqual(
      [
        '',
        '',
        'offer',
        'offer decline',
        'offer decline',
        'offer decline offer finish',
        'offer finish',
        'offer finish',
      ].sort(),
    );
    const decisions = [...kept.values()].flatMap(({ samples }) => samples.map(({ decision }) => decision));
    expect(new Set(decisions)).toEqual(new Set([undefined, 'keep', 'release-to-police', 'destroy']));
    const children = [...kept].filter(([, { body }]) => isChild(body)).map(([id]) => referred.has(id));
    expect(children.sort()).toEqual([false, true]);
    expect(referred.size).toBe(2);
  });

  it('are the same after a stop at whichever call', async () => {
    const whole = centre();
    await receiveClients(whole.desk, clients, 'county');
    for (let breaksAt = 1; breaksAt < 60; breaksAt += 1) {
      const { desk, kept, referred } = centre(breaksAt);
      await receiveClients(desk, clients, 'county').catch(() => receiveClients(desk, clients, 'county'));
      expect([...kept]).toEqual([...whole.kept]);
      expect([...referred]).toEqual([...whole.referred]);
    }
  });
});
