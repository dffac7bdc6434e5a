import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { hoursAgo, write } from '../../test/casework.js';
import { amara, startHubUnderTest } from '../../test/hub-under-test.js';
import { policeSend } from '../../test/referrals.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

const spoken = { seen: true, seenBy: 'Ann Bell', seenAlone: true, ownWords: 'I hid under the bed.' };

describe('what a child says to the hub', () => {
  it('is added to what was written down before, in their own words and by whom', async () => {
    const id = await policeSend(hub);
    await write(hub, `${id}/childs-voices`, { seen: false, whyNotSeen: 'She was asleep.' });
    const { status, json } = await write(hub, `${id}/childs-voices`, { ...spoken, seenAt: hoursAgo(1) });
    expect([status, json.childsVoices]).toMatchObject([
      200,
      [
        { seen: false, whyNotSeen: 'She was asleep.' },
        { ...spoken, recordedBy: 'Priya Nair', doubts: [] },
      ],
    ]);
    await expect(hub.query('DELETE FROM childs_voice')).rejects.toThrow('permission denied');
  });

  it('is refused where nobody saw them and nobody says why, or they were seen and nobody says what they said', async () => {
    const id = await policeSend(hub);
    const refused = async (said: object) => (await write(hub, `${id}/childs-voices`, said)).json.errors;
    expect(await refused({ seen: false })).toMatchObject([{ field: 'whyNotSeen', code: 'missing' }]);
    expect(await refused({ ...spoken, seenAt: hoursAgo(1), ownWords: ' ' })).toMatchObject([{ field: 'ownWords' }]);
    expect(await refused({ ...spoken, seenAt: hoursAgo(1), seenAlone: false })).toMatchObject([
      { field: 'whyNotAlone' },
    ]);
    expect((await write(hub, `${id}/childs-voices`, { seen: false, whyNotSeen: 'x' }, amara)).status).toBe(403);
  });
});
