import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { Step } from '#libs/referral-lifecycle';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, referralOf, report, startPoliceUnderTest } from '../../test/police-under-test.js';
import { SentReferralArrival } from './sent-referral-arrival.service.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

const amara = officer('amara.okafor');
const tom = officer('tom.reilly');

/** As if Beacon had said so; `subject` is what the event's envelope says that it is about. */
function beaconSays(
  step: Step,
  referralId: string,
  { subject = referralId, source = '/agencies/beacon', ...said }: Readonly<Record<string, string>> = {},
) {
  return police.app.get(Transactions).run((manager) => {
    const delivery = { manager, source, subject } as Delivery;
    const data = { referralId, at: '2026-11-21T09:00:00Z', ...said };
    return police.app.get(SentReferralArrival).hear(step, data, delivery);
  });
}

const without = ({ text }: Answered): string => text.replace(/"correlationId":"[^"]*"/, '');

describe('an officer', () => {
  it('sees what became of their own referral, and the look is in the access log', async () => {
    const id = await referralOf(police, anIncident());
    await beaconSays('receive', id);
    await beaconSays('accept', id);
    const { status, json } = await police.call(`GET /referrals/${id}`, { as: amara });
    expect([status, json.status, json.version, json.allowedSteps]).toEqual([
      200,
      'accepted',
      3,
      ['amend', 'withdraw', 'enter-in-error'],
    ]);
    const looks = await police.query(`SELECT subject, action FROM access_log WHERE what = 'referral' AND id = $1`, [
      id,
    ]);
    expect(looks).toEqual([{ subject: 'amara.okafor', action: 'view' }]);
  });

  it.each(['GET /referrals/:id', 'POST /referrals/:id/answer', 'POST /referrals/:id/withdraw'])(
    'cannot tell from %s whether a colleague has such a referral',
    async (route) => {
      const id = await referralOf(police, anIncident());
      const bodies: Record<string, object> = {
        'POST /referrals/:id/answer': { answer: 'Yes', version: 1 },
        'POST /referrals/:id/withdraw': { reason: 'duplicate', version: 1 },
      };
      const ask = (wanted: string) =>
        police.call(route.replace(':id', wanted), { as: tom, ...(bodies[route] && { body: bodies[route] }) });
      const [hidden, absent] = [await ask(id), await ask(randomUUID())];
      expect([hidden.status, absent.status]).toEqual([404, 404]);
      expect(without(hidden)).toBe(without(absent));
      const tried = await police.query(`SELECT action FROM access_log WHERE subject = 'tom.reilly' AND id = $1`, [id]);
      expect(tried).toContainEqual({ action: 'refuse' });
      expect([...hidden.headers.keys()]).toEqual([...absent.headers.keys()]);
    },
  );

  it('is not shown a colleague’s referrals, nor how many there are', async () => {
    await referralOf(police, anIncident());
    const { json } = await police.call('GET /referrals', { as: officer('nobody.yet') });
    expect(json).toEqual({ items: [], total: 0, page: 1, pageSize: 25 });
  });

  it('does not see the incident of a colleague', async () => {
    const { json } = await report(police, anIncident());
    expect((await police.call(`GET /incidents/${json.id}`, { as: amara })).status).toBe(200);
    expect((await police.call(`GET /incidents/${json.id}`, { as: tom })).status).toBe(404);
  });

  it('pages through their referrals, latest report first, and sees each once', async () => {
    const own = officer('page.turner');
    const days = Array.from({ length: 27 }, (_, day) => new Date(Date.UTC(2026, 9, 1 + day)).toISOString());
    for (const reportedAt of days)
      await report(police, anIncident({ reportingOfficer: own.sub, occurredAt: reportedAt, reportedAt }));
    const pages = await Promise.all(
      [1, 2, 3].map((page) => police.call<Page>(`GET /referrals?page=${page}`, { as: own })),
    );
    expect(pages.map(({ json }) => [json.items.length, json.total])).toEqual([
      [25, 27],
      [2, 27],
      [0, 27],
    ]);
    expect(pages.flatMap(({ json }) => json.items.map(({ reportedAt }) => reportedAt))).toEqual(days.reverse());
  });

  it('who looks on while Beacon acts is told so, and nothing is done', async () => {
    const id = await referralOf(police, anIncident());
    await beaconSays('receive', id);
    const stale = await police.call(`POST /referrals/${id}/withdraw`, {
      as: amara,
      body: { reason: 'duplicate', version: 1 },
    });
    expect([stale.status, stale.json.code, stale.json.version]).toEqual([409, 'version-conflict', 2]);
    const wrong = await police.call(`POST /referrals/${id}/answer`, { as: amara, body: { answer: 'Yes', version: 2 } });
    expect([wrong.status, wrong.json.code, wrong.json.allowedSteps]).toEqual([
      409,
      'step-not-allowed',
      ['amend', 'withdraw', 'enter-in-error'],
    ]);
  });

  it('puts right what was sent: the receiver is told the whole, and what it read before is kept', async () => {
    const id = await referralOf(police, anIncident());
    const names = [{ kind: 'current', forenames: 'Sarah Jane', surname: 'O’Bryan' }];
    const addresses = [{ kind: 'home', lines: ['9 Secret Row'], postcode: 'SG1 1AA', protected: true }];
    const { status, json } = await police.call<Shown>(`POST /referrals/${id}/amend`, {
      as: amara,
      body: { version: 1, reason: 'correction', person: { names, addresses } },
    });
    expect([status, json.person.names[0]?.surname]).toEqual([200, 'O’Bryan']);
    expect(json.timeline.at(-1)).toMatchObject({
      step: 'amend',
      changes: expect.arrayContaining([
        { field: 'person.names[0].surname', before: "O'Brien", after: 'O’Bryan' },
      ]) as unknown,
    });
    const told = await police.query<{ value: string }>(
      `SELECT convert_from(body, 'UTF8') AS value FROM outbox WHERE subject = $1 ORDER BY sequence DESC LIMIT 1`,
      [id],
    );
    expect(JSON.parse(told[0]?.value ?? '{}')).toMatchObject({ reason: 'correction', amended: { referralId: id } });
    expect(told[0]?.value).not.toContain('Secret');
    const [sighted] = await police.query<{ value: string }>(
      `SELECT convert_from(body, 'UTF8') AS value FROM outbox WHERE topic = 'sighting.police'
          AND subject = (SELECT person_record_id FROM sent_referral WHERE id = $1) ORDER BY sequence DESC LIMIT 1`,
      [id],
    );
    expect(JSON.parse(sighted?.value ?? '{}')).toMatchObject({ role: 'victim', person: { names } });
    expect(sighted?.value).not.toContain('Secret');
  });

  it('is asked what is to be put right where nothing is', async () => {
    const id = await referralOf(police, anIncident());
    const body = { version: 1, reason: 'other' };
    const { status, json } = await police.call(`POST /referrals/${id}/amend`, { as: amara, body });
    expect([status, json.code]).toEqual([422, 'nothing-amended']);
  });

  it('disputes a rejection level by level, and is told who is asked', async () => {
    const id = await referralOf(police, anIncident());
    await beaconSays('receive', id);
    await beaconSays('reject', id, { reason: 'other', explanation: 'No' });
    const explanation = 'She is at high risk.';
    const disputed = await police.call<Shown>(`POST /referrals/${id}/dispute`, {
      as: amara,
      body: { version: 3, explanation },
    });
    expect(disputed.json).toMatchObject({ status: 'disputed' });
    expect(disputed.json.timeline.at(-1)).toMatchObject({ step: 'dispute', level: 'practitioners', note: explanation });
    await beaconSays('uphold', id, { explanation: 'No change' });
    const again = await police.call<Shown>(`POST /referrals/${id}/dispute`, {
      as: amara,
      body: { version: 5, explanation },
    });
    expect(again.json.timeline.at(-1)).toMatchObject({ level: 'managers' });
  });

  it('says that a referral should never have been sent', async () => {
    const id = await referralOf(police, anIncident());
    const body = { version: 1, reason: 'wrong-person' };
    const { json } = await police.call(`POST /referrals/${id}/enter-in-error`, { as: amara, body });
    expect(json).toMatchObject({ status: 'entered-in-error', allowedSteps: [] });
  });
});

interface Shown {
  readonly status: string;
  readonly person: { readonly names: readonly { readonly surname?: string }[] };
  readonly timeline: readonly object[];
}

interface Page {
  readonly items: readonly { readonly reportedAt: string }[];
  readonly total: number;
}

describe('what another agency says of a referral', () => {
  it('is not believed when its envelope speaks of another referral', async () => {
    const id = await referralOf(police, anIncident());
    await expect(beaconSays('receive', id, { subject: randomUUID() })).rejects.toMatchObject({
      reason: 'referral-not-of-subject',
    });
  });

  it('is not believed of one who was never sent it', async () => {
    const id = await referralOf(police, anIncident());
    await expect(beaconSays('receive', id, { source: '/agencies/sarc' })).rejects.toMatchObject({
      reason: 'unknown-referral',
    });
  });
});

describe('a body that says more than it may', () => {
  const forbidden = { id: randomUUID(), agency: 'beacon', status: 'accepted', version: 9, recordedBy: 'me', sent: {} };

  it.each(Object.entries(forbidden))('is refused by name when an incident brings %s', async (field, value) => {
    const { status, json } = await police.call('POST /incidents', {
      as: { ...amara, roles: ['incident-reporter'] },
      key: randomUUID(),
      body: { ...anIncident(), [field]: value },
    });
    expect([status, json.code]).toEqual([400, 'invalid']);
    expect(json.errors).toEqual([{ field, code: 'unknown-property', message: 'is not known here' }]);
  });

  it('is refused by name deep within it', async () => {
    const [victim] = anIncident().people;
    const people = [{ ...victim, person: { ...victim?.person, personId: randomUUID() } }];
    const { json } = await report(police, { ...anIncident(), people });
    expect(json).toMatchObject({ errors: [{ field: 'people[0].person.personId', code: 'unknown-property' }] });
  });

  it.each([
    ['answer', { answer: 'Yes', version: 1 }],
    ['withdraw', { reason: 'duplicate', version: 1 }],
  ])('is refused by name when an officer would %s', async (step, body) => {
    const id = await referralOf(police, anIncident());
    for (const field of ['status', 'agency', 'byName', 'at', 'referralId']) {
      const { status, json } = await police.call(`POST /referrals/${id}/${step}`, {
        as: amara,
        body: { ...body, [field]: 'x' },
      });
      expect([status, json.errors]).toMatchObject([400, [{ field, code: 'unknown-property' }]]);
    }
  });
});
