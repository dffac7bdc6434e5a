import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Disclosure } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { aPerson } from '../../test/a-person.js';
import { policeSend } from '../../test/referrals.js';
import { findingsOf, personOf, seen, takeAll } from '../../test/sightings.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

const CANARY = 'canary of the hub';

interface Shown {
  readonly disclosures: readonly { readonly to: string; readonly event: string; readonly fields: readonly string[] }[];
}

describe('what the hub told', () => {
  it('is recorded for each step to the police, without what it said, and nobody else was told anything', async () => {
    const id = await policeSend(hub);
    await hub.call(`POST /referrals/${id}/ask`, { as: priya, body: { version: 2, question: CANARY } });
    const { json } = await hub.call<Shown>(`GET /referrals/${id}`, { as: priya });
    const brief = json.disclosures.map(({ to, event }) => `${to}: ${event.split('.')[1]}`);
    expect(brief.sort()).toEqual(['police: question-asked', 'police: referral-received']);
    expect(await hub.query('SELECT DISTINCT topic FROM outbox WHERE subject = $1', [id])).toEqual([
      { topic: 'referral.safeguarding-hub.police' },
    ]);
    expect(json.disclosures.find(({ event }) => event.includes('question-asked'))).toMatchObject({
      agreement: 'police-hub-safeguarding',
      byName: 'Priya Nair',
      restsOn: 'duty',
      fields: ['answerBy', 'at', 'byName', 'question', 'referralId'],
    });
    expect(await hub.query(`SELECT 1 FROM disclosure WHERE details::text LIKE '%canary%'`)).toEqual([]);
  });

  it('is recorded of each warning too, by its fields, with nothing of what was found', async () => {
    const somebody = aPerson();
    await takeAll(
      hub,
      ['03', '04'].map((month) => seen(somebody, { record: 'P-warned', at: `2026-${month}-01T12:00:00Z` })),
      1,
    );
    const [finding] = await findingsOf(hub, await personOf(hub, 'P-warned'));
    const disclosures = await hub.query<{ details: Disclosure }>(
      'SELECT event_id, recipient, details FROM disclosure WHERE subject = $1',
      [finding?.id],
    );
    const told = await hub.query<{ id: string }>(`SELECT headers->>'ce_id' AS id FROM outbox WHERE subject = $1`, [
      finding?.id,
    ]);
    expect(disclosures).toMatchObject([
      {
        event_id: told[0]?.id,
        recipient: 'police',
        details: { agreement: 'hub-police-alerts', eventType: 'referral-hub.repeat-alert.v1', restsOn: 'duty' },
      },
    ]);
    expect(disclosures[0]?.details.fields).toEqual(
      expect.arrayContaining(['kind', 'sentence', 'evidence.occurredAt', 'personRecordIds']),
    );
    expect(JSON.stringify(disclosures)).not.toContain('P-warned');
  });

  it('cannot be changed or taken away', async () => {
    const id = await policeSend(hub);
    for (const attempt of [`UPDATE disclosure SET recipient = 'beacon'`, 'DELETE FROM disclosure'])
      await expect(hub.query(`${attempt} WHERE subject = $1`, [id])).rejects.toThrow('permission denied');
  });
});
