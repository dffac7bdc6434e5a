import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { aReferral, policeAmend, policeSay, policeSend, ruth, startSarcUnderTest } from '../../test/sarc-under-test.js';
import { DeadlineWatch } from './deadline-watch.service.js';

let sarc: ServiceUnderTest;

beforeAll(async () => {
  sarc = await startSarcUnderTest();
});
afterAll(() => sarc.stop());

const HOUR = 60 * 60 * 1000;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

interface Shown {
  readonly deadlines: readonly { readonly policy: string; readonly standing: string; readonly explanation: string }[];
}

const shown = async (id: string) => (await sarc.call<Shown>(`GET /referrals/${id}`, { as: ruth })).json;
const dueSoon = async () => {
  const { json } = await sarc.call<{ items: { id: string }[] }>('GET /referrals?status=due-soon', { as: ruth });
  return json.items.map(({ id }) => id);
};
const step = (id: string, name: string, version: number, said: object = {}) =>
  sarc.call(`POST /referrals/${id}/${name}`, { as: ruth, body: { version, ...said } });

describe('the forensic windows of a referral', () => {
  const windows = async (id: string) =>
    (await shown(id)).deadlines.flatMap(({ policy, standing }) =>
      policy.startsWith('forensic-window-') ? [`${policy.slice('forensic-window-'.length)}: ${standing}`] : [],
    );

  it('are shown while they are open, counted from the offence, each with its source', async () => {
    const id = await policeSend(sarc, aReferral({ occurredAt: hoursAgo(30) }));
    expect((await windows(id)).sort()).toEqual(['anal: running', 'digital: due-soon', 'vaginal: running']);
    const { deadlines } = await shown(id);
    expect(deadlines.find(({ policy }) => policy === 'forensic-window-anal')?.explanation).toMatch(
      /Anal samples: within 72 hours of the offence .* Source: https:/,
    );
    expect(await dueSoon()).toContain(id);
  });

  it('are none where the offence was long ago', async () => {
    const id = await policeSend(sarc, aReferral({ occurredAt: hoursAgo(24 * 400) }));
    expect(await windows(id)).toEqual([]);
  });

  it('move when the sender puts right when it was', async () => {
    const sent = aReferral({ occurredAt: hoursAgo(24 * 400) });
    const id = await policeSend(sarc, sent);
    await policeAmend(sarc, { ...sent, incident: { ...sent.incident, occurredAt: hoursAgo(60) } });
    expect((await windows(id)).sort()).toEqual(['anal: due-soon', 'vaginal: running']);
  });

  it('close without a word to the sender, who would learn that nobody was examined', async () => {
    const id = await policeSend(sarc, aReferral({ occurredAt: hoursAgo(1) }));
    await step(id, 'accept', 2);
    const [before] = await sarc.query<{ seq: string }>('SELECT max(seq) AS seq FROM outbox');
    await sarc.app.get(DeadlineWatch).look(new Date(Date.now() + 30 * 24 * HOUR));
    const told = await sarc.query<{ policy: string }>(
      `SELECT convert_from(body, 'UTF8')::jsonb->>'policy' AS policy FROM outbox WHERE seq > $1`,
      [before?.seq],
    );
    expect(told.filter(({ policy }) => policy !== 'sarc-decision')).toEqual([]);
    expect(await sarc.query('SELECT 1 FROM outbox WHERE seq > $1 AND subject = $2', [before?.seq, id])).toEqual([]);
    const kept = await sarc.query(
      `SELECT 1 FROM referral_deadline WHERE referral_id = $1 AND deadline->>'breachedAt' IS NOT NULL`,
      [id],
    );
    expect(kept).toHaveLength(4);
  });

  it('concern nobody once the referral is rejected, and end when it is withdrawn', async () => {
    const [rejected, withdrawn] = [
      await policeSend(sarc, aReferral({ occurredAt: hoursAgo(20) })),
      await policeSend(sarc, aReferral({ occurredAt: hoursAgo(20) })),
    ];
    await step(rejected, 'reject', 2, { reason: 'not-our-service', explanation: 'She is looked after elsewhere.' });
    await policeSay(sarc, 'withdraw', withdrawn, { reason: 'duplicate' });
    const soon = await dueSoon();
    expect(soon).not.toContain(rejected);
    expect(soon).not.toContain(withdrawn);
    expect(new Set((await windows(withdrawn)).map((window) => window.split(': ')[1]))).toEqual(new Set(['cancelled']));
  });
});
