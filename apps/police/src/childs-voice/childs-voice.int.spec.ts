import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, recordsSystem, report, startPoliceUnderTest } from '../../test/police-under-test.js';
import { maya } from '../../test/received-referrals.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

interface Shown {
  readonly childsVoices?: readonly object[];
  readonly code?: string;
  readonly errors?: readonly object[];
}

const amara = officer('amara.okafor');

/** An incident of Amara’s with a mother and her child. */
async function reported(): Promise<string> {
  const people = [
    {
      role: 'victim' as const,
      person: { recordId: 'mother', names: [], birth: { kind: 'date' as const, date: '1988' } },
    },
    {
      role: 'child' as const,
      person: { recordId: 'child', names: [{ kind: 'current' as const, forenames: 'Poppy' }] },
    },
  ];
  return (await report(police, anIncident({ people }))).json.id;
}

const spoken = { personRecordId: 'child', spokenTo: true, ownWords: 'I hid under the bed.', spokenWith: 'alone' };
const write = (id: string, body: object, as: Caller = amara): Promise<Answered<Shown>> =>
  police.call(`POST /incidents/${id}/childs-voices`, { as, body });

describe('what a child said after the report', () => {
  it('is kept in the child’s own words, with who was there, by whom it was written down and when', async () => {
    const { status, json } = await write(await reported(), { ...spoken, version: 0 });
    expect([status, json.childsVoices]).toMatchObject([
      201,
      [{ ...spoken, personName: 'Poppy', recordedBy: 'PC amara.okafor', doubts: [] }],
    ]);
  });

  it('is added to, and never written twice', async () => {
    const id = await reported();
    const silent = { personRecordId: 'child', spokenTo: false, whyNotSpokenTo: 'She was asleep.' };
    await write(id, { ...silent, version: 0 });
    expect((await write(id, { ...silent, version: 0 })).json).toMatchObject({ code: 'version-conflict', version: 1 });
    const { json } = await write(id, { ...spoken, version: 1 }, maya);
    expect(json.childsVoices).toMatchObject([silent, spoken]);
  });

  it('of somebody who is an adult by birth date is doubted, and taken all the same', async () => {
    const { json } = await write(await reported(), { ...spoken, personRecordId: 'mother', version: 0 });
    expect(json.childsVoices).toMatchObject([{ doubts: ['adult-by-birth-date'] }]);
  });

  it('is no other officer’s to write or to see, and is told to no system', async () => {
    const id = await reported();
    expect((await write(id, { ...spoken, version: 0 }, officer('ben.hart'))).status).toBe(404);
    await write(id, { ...spoken, version: 0 });
    const { json } = await police.call<Shown>(`GET /incidents/${id}`, { as: recordsSystem() });
    expect(json.childsVoices).toBeUndefined();
  });

  it.each([
    [{ spokenTo: false }, 'whyNotSpokenTo'],
    [{ spokenTo: false, whyNotSpokenTo: ' ' }, 'whyNotSpokenTo'],
    [{ personRecordId: 'somebody-else' }, 'personRecordId'],
    [{ spokenWith: 'the dog' }, 'spokenWith'],
    [{ version: -1 }, 'version'],
  ])('is refused with %j, by the name of the field', async (more, field) => {
    const { status, json } = await write(await reported(), { ...spoken, version: 0, ...more });
    expect([400, 422]).toContain(status);
    expect(json.errors).toMatchObject([{ field }]);
  });
});
