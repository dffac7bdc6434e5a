import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { hoursAgo, write } from '../../test/casework.js';
import { amara, startHubUnderTest } from '../../test/hub-under-test.js';
import { aReferral, ellie, policeSend } from '../../test/referrals.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

const protection = (more: object = {}) => ({
  power: 'police-protection',
  usedAt: hoursAgo(1),
  officer: 'PC Amara Okafor, police',
  reason: 'Nobody else could take her in tonight.',
  designatedOfficer: 'Inspector Hale',
  told: ['local-authority', 'child'],
  ...more,
});

describe('a protection power', () => {
  it('is written down with its law, by whom and why it was used, who was told, and a clock of 72 hours', async () => {
    const id = await policeSend(hub);
    const { status, json } = await write(hub, `${id}/protection-powers`, protection());
    expect([status, json.protectionPowers]).toMatchObject([
      200,
      [
        {
          ...{ power: 'police-protection', source: 'Children Act 1989, section 46', standing: 'background' },
          ...{ officer: 'PC Amara Okafor, police', designatedOfficer: 'Inspector Hale' },
          ...{ told: ['local-authority', 'child'], recordedBy: 'Priya Nair', doubts: [] },
          deadline: { standing: 'running', explanation: expect.stringContaining('72 hours') as unknown },
        },
      ],
    ]);
  });

  it('is due soon, is overdue, and is ended once', async () => {
    const id = await policeSend(hub);
    await write(hub, `${id}/protection-powers`, protection({ usedAt: hoursAgo(73) }));
    const { json } = await write(hub, `${id}/protection-powers`, protection({ usedAt: hoursAgo(65) }));
    expect(json.protectionPowers.map(({ deadline }) => deadline?.standing)).toEqual(['overdue', 'due-soon']);
    const end = { at: hoursAgo(0), how: 'emergency-protection-order', explanation: 'Made this morning.' };
    const path = `${id}/protection-powers/${json.protectionPowers[1]?.id}/end`;
    const ended = await write(hub, path, end);
    expect(ended.json.protectionPowers[1]).toMatchObject({ deadline: { standing: 'met' }, ended: { how: end.how } });
    expect((await write(hub, path, end)).json.code).toBe('already-ended');
    const other = await policeSend(hub);
    expect((await write(hub, path.replace(id, other), end)).status).toBe(404);
  });

  it('of an adult is doubted, and taken all the same; the same use of it is there once', async () => {
    const person = { ...ellie, birth: { kind: 'date' as const, date: '1988-01-01' } };
    const id = await policeSend(hub, aReferral({}, { person }));
    const use = protection();
    expect((await write(hub, `${id}/protection-powers`, use)).json.protectionPowers[0]?.doubts).toEqual([
      'adult-by-birth-date',
    ]);
    expect((await write(hub, `${id}/protection-powers`, use)).json.code).toBe('already-recorded');
    expect((await write(hub, `${id}/protection-powers`, use, amara)).status).toBe(403);
  });

  it.each([
    [{ power: 'arrest' }, 'power'],
    [{ usedAt: '2126-11-20T10:00:00Z' }, 'usedAt'],
    [{ reason: ' ' }, 'reason'],
    [{ officer: '' }, 'officer'],
    [{ told: undefined }, 'told'],
    [{ told: ['the-neighbours'] }, 'told'],
    [{ designatedOfficer: undefined }, 'designatedOfficer'],
    [{ power: 'emergency-protection-order' }, 'until'],
  ])('is refused with %j, by the name of the field', async (more, field) => {
    const { status, json } = await write(hub, `${await policeSend(hub)}/protection-powers`, protection(more));
    expect([400, 422]).toContain(status);
    expect(json.errors).toMatchObject([{ field: expect.stringContaining(field) as unknown }]);
  });
});
