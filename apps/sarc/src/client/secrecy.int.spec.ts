import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencies } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { Forgetting } from '#libs/http';
import type { Delivery } from '#libs/messaging';
import { everyRole, routesOf, type Caller, type ServiceUnderTest } from '#libs/testing';
import {
  aChild,
  aReferral,
  intelligence,
  nadia,
  namesOfTold,
  policeSay,
  policeSend,
  receiverSays,
  ruth,
  sarah,
  says,
  startSarcUnderTest,
  toldOf,
} from '../../test/sarc-under-test.js';
import { EitherSideConsumer } from '../conversation/either-side.consumer.js';
import { DeadlineWatch } from '../deadline/deadline-watch.service.js';

let sarc: ServiceUnderTest;
let clients = 0;

beforeAll(async () => {
  sarc = await startSarcUnderTest();
});
afterAll(() => sarc.stop());

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 60 * 60 * 1000).toISOString();
const as = ruth;

/** All that is done for one client, from their coming to what becomes of their sample. */
async function helpOne(): Promise<{ readonly id: string; readonly sample: string }> {
  const at = hoursAgo(0.1);
  const came = { cameAt: hoursAgo(1), occurredAt: hoursAgo(10), person: sarah };
  const { json } = await sarc.call<{ id: string }>('POST /clients', {
    as,
    key: `client-${(clients += 1)}`,
    body: came,
  });
  const path = `/clients/${json.id}/examination`;
  await sarc.call(`POST ${path}/offer`, { as, body: { at } });
  const samples = [{ type: 'oral', takenAt: hoursAgo(0.2) }];
  const done = await sarc.call<{ examination: { samples: { id: string }[] } }>(`POST ${path}/finish`, {
    ...{ as, body: { at, samples } },
  });
  const sample = done.json.examination.samples[0]?.id as string;
  const decided = await sarc.call(`POST /samples/${sample}/decide`, {
    as,
    body: { decision: 'release-to-police', at },
  });
  expect(decided.status).toBe(200);
  await supportOne(json.id);
  const pages = ['/clients', '/clients?status=owed', '/clients/counts', '/isva-cases', '/isva-cases?status=ended'];
  for (const looked of [...pages, `/clients/${json.id}`]) await sarc.call(`GET ${looked}`, { as });
  return { id: json.id, sample };
}

/** All that an adviser does for a client, from the offer to the end. */
async function supportOne(id: string): Promise<void> {
  const [at, on] = [hoursAgo(0.1), '2026-11-20'];
  const adviser = { subject: nadia.sub, name: 'Nadia Khan' };
  const steps: [string, object, Caller][] = [
    ['offer', { at }, as],
    ['accept', { at, saidBy: 'self' }, as],
    ['allocate', { adviser, reviewOn: '2099-01-05' }, as],
    ['contact', { at, channel: 'call', result: 'reached', despite: 'She asked for it.' }, nadia],
    ['needs', { on, needs: [{ area: 'safety', level: 'high' }] }, nadia],
    ['plan-action', { what: 'Go to the court with her', who: 'Nadia Khan' }, nadia],
    ['justice-stage', { stage: 'not-reported', on }, nadia],
    ['review', { on, nextOn: '2099-01-05' }, nadia],
    ['end', { reason: 'needs-met', on, view: 'better' }, nadia],
  ];
  for (const [place, [step, said, by]] of steps.entries()) {
    const { status } = await sarc.call(`POST /isva-cases/${id}/${step}`, {
      as: by,
      body: { version: place + 1, ...said },
    });
    expect([step, status]).toEqual([step, 200]);
    if (step === 'contact') await sarc.call(`GET /isva-cases/${id}`, { as: nadia });
  }
}

/** A client who was referred to Beacon by their own yes. */
async function referOne(): Promise<{ readonly id: string; readonly sent: string }> {
  const { id } = await helpOne();
  const consent = says('beacon', 'victim-support');
  const body = { version: 1, to: 'beacon', purpose: 'victim-support', consent };
  const { json } = await sarc.call<{ referredOn: { id: string }[] }>(`POST /clients/${id}/refer`, { as, body });
  return { id, sent: json.referredOn[0]?.id as string };
}

/** Every table that is written when something leaves, or from whose numbers somebody could count. */
async function traces(): Promise<unknown> {
  const [counted] = await sarc.query(
    `SELECT (SELECT count(*) FROM outbox) AS outbox, (SELECT max(seq) FROM outbox) AS last,
            (SELECT count(*) FROM disclosure) AS disclosures, (SELECT count(*) FROM referral) AS referrals, (SELECT count(*) FROM sent_referral) AS sent,
            (SELECT count(*) FROM referral_deadline) AS clocks, (SELECT count(*) FROM dead_letter) AS dead_letters,
            (SELECT sum(coalesce(last_value, 0)) FROM pg_sequences WHERE schemaname = current_schema()) AS numbers`,
  );
  const topics = await sarc.query('SELECT topic, sum(last) AS last FROM outbox_sequence GROUP BY topic ORDER BY topic');
  return { counted, topics, health: (await sarc.call('GET /health/ready')).text };
}

/** All that the service says but that it is shut out of the broker, and that this spec has asked how it is. */
const linesSaid = (): string[] =>
  sarc.logged.filter((line) => !/"context":"(Kafka|Relay)"|"route":"\/health\/ready"/.test(line));

/** Without what names the request itself. */
const plain = (text: string): string => text.replace(/"(correlationId|instance)":"[^"]*"/g, '');

/** What the police hear of one of their referrals, without its own numbers and times. */
async function heardOf(id: string): Promise<unknown> {
  const rows = await sarc.query<{ headers: Record<string, string>; data: object }>(
    `SELECT topic, sequence, headers, convert_from(body, 'UTF8')::jsonb AS data FROM outbox WHERE subject = $1`,
    [id],
  );
  return rows.map(({ headers, data, ...row }) => ({
    ...row,
    ...{ type: headers['ce_type'], headers: Object.keys(headers).sort(), fields: Object.keys(data).sort() },
  }));
}

describe('that somebody came to the centre by themselves', () => {
  it('leaves no event, no number, no disclosure and no line in the log', async () => {
    await policeSend(sarc);
    const before = await traces();
    const lines = linesSaid().length;
    await helpOne();
    await helpOne();
    expect(linesSaid().slice(lines)).toEqual([]);
    expect(await traces()).toEqual(before);
  });

  it('is not told when time passes', async () => {
    await helpOne();
    const watch = sarc.app.get(DeadlineWatch);
    const inAYear = new Date(Date.now() + 365 * 24 * 60 * 60 * 1000);
    await watch.look(inAYear);
    const [before, lines] = [await traces(), linesSaid().length];
    await helpOne();
    expect(await watch.look(inAYear)).toBe(0);
    await sarc.app.get(Forgetting).forgetOld(inAYear);
    expect(linesSaid().slice(lines)).toEqual([]);
    expect(await traces()).toEqual(before);
  });

  it('is shown to no role of another agency by any route: they are told the same of a client and of nobody', async () => {
    const { id, sample } = await helpOne();
    const { sent } = await referOne();
    const others = agencies.filter((agency) => agency !== 'sarc');
    const callers = others.flatMap((agency) =>
      everyRole.map((role): Caller => ({ sub: 'somebody', client_id: 'spec', agency, roles: [role] })),
    );
    const differing: string[] = [];
    for (const route of routesOf(sarc.app).filter((each) => each.includes(':id')))
      for (const caller of callers) {
        const ask = async (asked: string) => {
          const call = { as: caller, ...(route.startsWith('POST') && { body: { version: 1, at: hoursAgo(0) } }) };
          const { status, text } = await sarc.call(route.replace(':id', asked), call);
          return `${status} ${plain(text)}`;
        };
        const answers = [await ask(id), await ask(sample), await ask(sent), await ask(randomUUID())];
        if (new Set(answers).size > 1 || !answers[0]?.startsWith('403')) differing.push(`${route}: ${answers[0]}`);
      }
    expect(differing).toEqual([]);
  }, 120_000);

  it('changes nothing of what the police hear when they refer the same person', async () => {
    await helpOne();
    const stranger = { names: [{ kind: 'current' as const, forenames: 'Nobody', surname: 'Known' }] };
    const [known, unknown] = [
      await policeSend(sarc, aReferral()),
      await policeSend(sarc, aReferral({}, { person: stranger })),
    ];
    expect(await heardOf(known)).toEqual(await heardOf(unknown));
    expect(await sarc.call(`GET /referrals/${known}`, { as })).toMatchObject({ status: 200 });
  });

  it('is no part of the piles and counts of what was referred', async () => {
    const counts = async () => (await sarc.call('GET /referrals/counts', { as })).json;
    const before = await counts();
    const { id } = await helpOne();
    expect(await counts()).toEqual(before);
    expect((await sarc.call(`GET /referrals/${id}`, { as })).status).toBe(404);
  });
});

describe('that somebody who came by themselves was referred to one agency', () => {
  it('leaves no line in the log of the computers, neither when it is done nor when it is looked at', async () => {
    const lines = linesSaid().length;
    const { sent } = await referOne();
    await sarc.call(`GET /sent-referrals/${sent}`, { as });
    await sarc.call('GET /sent-referrals', { as });
    await receiverSays(sarc, 'receive', sent, { from: 'beacon' });
    await sarc.call(`POST /sent-referrals/${sent}/withdraw`, { as, body: { version: 2, reason: 'other' } });
    expect(linesSaid().slice(lines)).toEqual([]);
  });

  it('is told to that one alone, on their own way, and no number that others read moves', async () => {
    const others = () =>
      sarc.query(
        `SELECT topic, sum(last) AS last FROM outbox_sequence WHERE topic <> 'referral.sarc.beacon' GROUP BY topic ORDER BY topic`,
      );
    await policeSend(sarc);
    const before = await others();
    const { sent } = await referOne();
    expect(await others()).toEqual(before);
    const told = await sarc.query<{ recipient: string }>('SELECT recipient FROM disclosure WHERE subject = $1', [sent]);
    expect(told).toEqual([{ recipient: 'beacon' }]);
  });

  it('says nothing of their coming, their record, their examination or their samples', async () => {
    const { id, sent } = await referOne();
    const samples = await sarc.query<{ id: string }>('SELECT id FROM stored_sample WHERE case_id = $1', [id]);
    const [came] = await sarc.query<{ came: Date }>('SELECT came_at AS came FROM client WHERE id = $1', [id]);
    const text = JSON.stringify(await toldOf(sarc, sent));
    const secrets = [id, ...samples.map((sample) => sample.id), came?.came.toISOString() as string, 'oral', 'sample'];
    for (const secret of secrets) expect(text).not.toContain(secret);
    const disclosures = JSON.stringify(await sarc.query('SELECT * FROM disclosure WHERE subject = $1', [sent]));
    expect(disclosures).not.toContain(id);
  });

  it('changes nothing of what the police hear of the same person', async () => {
    const known = await policeSend(sarc, aReferral());
    await referOne();
    const later = await policeSend(sarc, aReferral());
    expect(await heardOf(known)).toEqual(await heardOf(later));
    await policeSay(sarc, 'withdraw', known, { reason: 'consent-withdrawn' });
    expect(await namesOfTold(sarc, known)).toEqual(['referral-received']);
  });

  it('is not to be found out by asking: a third agency’s word about it is set aside like one about nothing', async () => {
    const { sent } = await referOne();
    const consumer = sarc.app.get(EitherSideConsumer);
    const word = async (referralId: string) => {
      const data = { referralId, at: hoursAgo(0), reason: 'other' as const };
      const delivery = { source: '/agencies/police', subject: referralId };
      const failure = (said: Promise<unknown>) => said.then(String, ({ reason }: { reason: string }) => reason);
      const inError = () =>
        sarc.app
          .get(Transactions)
          .run((manager) => consumer.enteredInError(data, { ...delivery, manager } as Delivery));
      return [await failure(receiverSays(sarc, 'accept', referralId, { from: 'police' })), await failure(inError())];
    };
    expect(await word(sent)).toEqual(await word(randomUUID()));
    expect(await word(sent)).toEqual(['unknown-referral', 'unknown-referral']);
  });

  it('is not told by an attempt that came to nothing, nor by intelligence that would have named them', async () => {
    const { id } = await helpOne();
    const before = await traces();
    const lines = linesSaid().length;
    const { to, purpose, consent } = intelligence();
    const attempts = [
      { to: 'beacon', purpose: 'victim-support' },
      { to, purpose, consent, summary: 'Sarah was there.' },
    ];
    for (const attempt of attempts) {
      const { status } = await sarc.call(`POST /clients/${id}/refer`, { as, body: { version: 1, ...attempt } });
      expect(status).toBe(422);
    }
    expect(await traces()).toEqual(before);
    expect(linesSaid().slice(lines)).toEqual([]);
  });

  it('that a child’s referral is owed, or late, is seen by no clock, no event and no line', async () => {
    const watch = sarc.app.get(DeadlineWatch);
    const inAMonth = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000);
    await watch.look(inAMonth);
    const [before, lines] = [await traces(), linesSaid().length];
    const body = { cameAt: hoursAgo(1), person: aChild };
    const { json } = await sarc.call<{ id: string }>('POST /clients', { as, key: randomUUID(), body });
    expect(await watch.look(inAMonth)).toBe(0);
    const shown = await sarc.call(`GET /clients/${json.id}`, { as });
    expect(shown.json).toMatchObject({ owed: true });
    expect(linesSaid().slice(lines)).toEqual([]);
    expect(await traces()).toEqual(before);
  });
});
