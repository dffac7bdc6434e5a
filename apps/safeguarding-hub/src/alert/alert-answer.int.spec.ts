import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sourceOf, type Agency, type AlertAnswered } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { alertsOf, findingsOf, personOf, seen, takeAll } from '../../test/sightings.js';
import { AlertAnswerService } from './alert-answer.service.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface Shown {
  readonly told: readonly {
    readonly agency: Agency;
    readonly state: string;
    readonly toldAt: string;
    readonly answers: readonly object[];
    readonly due: { readonly standing: string; readonly explanation: string };
  }[];
}

/** Somebody who was reported to the police and to Beacon, and what each was sent of it. */
async function found() {
  const record = randomUUID();
  const somebody = aPerson();
  const sightings = [
    seen(somebody, { record, at: '2026-01-01T12:00:00Z' }),
    seen(somebody, { by: 'beacon', at: '2026-02-01T12:00:00Z' }),
    seen(somebody, { at: '2026-03-01T12:00:00Z' }),
  ];
  await takeAll(hub, sightings, 1);
  const [finding] = await findingsOf(hub, await personOf(hub, record));
  const findingId = finding?.id as string;
  const last = async (agency: Agency): Promise<string> =>
    (await alertsOf(hub, findingId)).filter(({ to }) => to === agency).at(-1)?.alert.alertId as string;
  return { findingId, last };
}

const says = (agency: Agency, answer: AlertAnswered, subject = answer.findingId): Promise<void> =>
  hub.app.get(Transactions).run((manager) => {
    const delivery = { manager, id: randomUUID(), source: sourceOf(agency), subject } as Delivery;
    return hub.app.get(AlertAnswerService).keep(answer, delivery);
  });
const shown = async (findingId: string, agency: Agency) => {
  const { json } = await hub.call<Shown>(`GET /findings/${findingId}`, { as: priya });
  return json.told.find((one) => one.agency === agency);
};
const at = new Date().toISOString();

describe('what became of the hub’s alerts', () => {
  it('stands with the finding: who was told, who has seen it, and what each did', async () => {
    const { findingId, last } = await found();
    expect(await shown(findingId, 'beacon')).toMatchObject({
      state: 'told',
      answers: [],
      due: { standing: 'running' },
    });
    const alertId = await last('beacon');
    await says('beacon', { alertId, findingId, state: 'acknowledged', at });
    expect(await shown(findingId, 'beacon')).toMatchObject({ state: 'acknowledged', due: { standing: 'met' } });
    await says('beacon', { alertId, findingId, state: 'answered', action: 'referred-on', at });
    expect(await shown(findingId, 'beacon')).toMatchObject({
      state: 'answered',
      answers: [{ state: 'acknowledged' }, { state: 'answered', action: 'referred-on', at }],
    });
    expect(await shown(findingId, 'police')).toMatchObject({ state: 'told', answers: [] });
  });

  it('says who is late, and by which rule', async () => {
    const { findingId } = await found();
    const alertId = randomUUID();
    await hub.query(
      `INSERT INTO alert_sent (alert_id, finding_id, agency, sent_at) VALUES ($1, $2, 'sarc', now() - interval '30 days')`,
      [alertId, findingId],
    );
    const late = await shown(findingId, 'sarc');
    expect(late).toMatchObject({ state: 'told', due: { standing: 'overdue' } });
    expect(late?.due.explanation).toMatch(/2 working days.*Our own proposal/);
  });

  it('is not believed of another finding, nor of somebody who was not told', async () => {
    const { findingId, last } = await found();
    const answer: AlertAnswered = { alertId: await last('beacon'), findingId, state: 'acknowledged', at };
    await expect(says('beacon', answer, randomUUID())).rejects.toMatchObject({ reason: 'alert-not-of-subject' });
    await expect(says('probation', answer)).rejects.toMatchObject({ reason: 'alert-not-told' });
    await expect(says('beacon', { ...answer, findingId: randomUUID() })).rejects.toMatchObject({
      reason: 'alert-not-told',
    });
    await says('police', answer);
    for (const agency of ['police', 'beacon'] as const)
      expect(await shown(findingId, agency)).toMatchObject({ state: 'told' });
  });

  it.each([`UPDATE alert_answer SET state = 'answered'`, 'DELETE FROM alert_answer', 'DELETE FROM alert_sent'])(
    'is not unsaid: %s',
    async (statement) => {
      await expect(hub.query(statement)).rejects.toMatchObject({ code: '42501' });
    },
  );
});
