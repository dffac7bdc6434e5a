import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import type { Caller, ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { amara, priya, sean, startHubUnderTest } from '../../test/hub-under-test.js';
import { alertsOf, findingsOf, lookedAgain, personOf, seen, take, takeAll } from '../../test/sightings.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface Match {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly code: string;
  readonly sentence: string;
  readonly waterfall: readonly { readonly total: number }[];
  readonly weight: number;
  readonly records: readonly { readonly agencyRecordId: string; readonly personId: string }[];
  readonly allowedSteps: readonly string[];
  readonly asked?: { readonly by: string; readonly why: string };
  readonly words: readonly { readonly decided: string; readonly holds: boolean; readonly by: string }[];
}
interface Page {
  readonly items: readonly Match[];
  readonly total: number;
}

/** Two records with one usual name and birth date and nothing else in common: nobody can tell from them. */
let days = 0;
function doubtful(): [Person, Person] {
  const date = new Date(Date.UTC(1960, 0, 1 + (days += 37))).toISOString().slice(0, 10);
  const alike = { names: [{ kind: 'current' as const, forenames: 'David', surname: 'Smith' }] };
  return [
    { ...alike, birth: { kind: 'date', date } },
    { ...alike, birth: { kind: 'date', date } },
  ];
}

async function asked(incidents = 1): Promise<{ match: Match; records: [string, string] }> {
  const [one, other] = doubtful();
  const [left, right] = [`P-${days}`, randomUUID()];
  for (let month = 1; month <= incidents; month += 1) {
    const at = `2026-0${month}-03T12:00:00Z`;
    await takeAll(hub, [seen(one, { record: left, at }), seen(other, { by: 'beacon', record: right, at })], 1);
  }
  const { json } = await hub.call<Page>('GET /matches', { as: priya });
  const match = json.items.find(({ records }) => records.some(({ agencyRecordId }) => agencyRecordId === left));
  if (!match) throw new Error('nobody was asked');
  return { match, records: [left, right] };
}

const say = (want: 'decide' | 'second' | 'undo', { id, version }: Match, body: object, as: Caller = priya) =>
  hub.call<Match>(`POST /matches/${id}/${want}`, { as, body: { version, rationale: 'I looked at both.', ...body } });
const people = ([left, right]: [string, string]) => Promise.all([personOf(hub, left), personOf(hub, right)]);

describe('two records that may be one person', () => {
  it('are shown side by side, with why, bar by bar up to the weight', async () => {
    const { match, records } = await asked();
    const { json } = await hub.call<Match>(`GET /matches/${match.id}`, { as: priya });
    expect(json.records.map(({ agencyRecordId }) => agencyRecordId).sort()).toEqual([...records].sort());
    expect(json.sentence).toMatch(/^Same birth date, surname and forename/);
    expect(json.waterfall.at(-1)?.total).toBeCloseTo(json.weight, 6);
  });

  it('are answered to whoever is of another agency like what does not exist', async () => {
    const { match } = await asked();
    const [there, absent] = [match.id, randomUUID()];
    const answers = await Promise.all([there, absent].map((id) => hub.call(`GET /matches/${id}`, { as: amara })));
    const refused = { status: 403, json: expect.objectContaining({ code: 'not-allowed' }) };
    expect(answers).toMatchObject([refused, refused]);
  });

  it('are found by the person of either, in whichever state', async () => {
    const { match } = await asked();
    const [left, right] = match.records;
    await say('decide', match, { decided: 'not-the-same' });
    for (const { personId } of [left!, right!]) {
      const { json } = await hub.call<Page>(`GET /matches?personId=${personId}`, { as: priya });
      expect(json.items.map(({ id, state }) => [id, state])).toEqual([[match.id, 'settled']]);
    }
    expect((await hub.call(`GET /matches?personId=Smith`, { as: priya })).status).toBe(400);
  });

  it('are one person once somebody says so, and what that makes of them is found and told', async () => {
    const { match, records } = await asked();
    const { json } = await say('decide', match, { decided: 'same' });
    await lookedAgain(hub);
    const [one, other] = await people(records);
    expect([json.state, one]).toEqual(['settled', other]);
    const found = await findingsOf(hub, one);
    expect(found).toMatchObject([{ kind: 'repeat-victim', state: 'current', count: 2 }]);
    const finding = await hub.call<{ whySamePerson: string[] }>(`GET /findings/${found[0]?.id}`, { as: priya });
    expect(finding.json.whySamePerson).toEqual(['Priya Nair decided that they are one person']);
  });

  it('stay two once somebody says so, whatever is told later', async () => {
    const { match, records } = await asked();
    await say('decide', match, { decided: 'not-the-same' });
    const sure = aPerson();
    const [{ names, birth }] = doubtful();
    const full = { ...sure, names, birth };
    await takeAll(hub, [seen(full, { record: records[0] }), seen(full, { by: 'beacon', record: records[1] })], 1);
    const [one, other] = await people(records);
    expect(one).not.toBe(other);
  });

  it('wait no longer while nobody can tell, and wait again when more is known', async () => {
    const { match, records } = await asked();
    await say('decide', match, { decided: 'not-sure' });
    const waiting = async () => (await hub.call<Page>('GET /matches', { as: priya })).json.items.map(({ id }) => id);
    expect(await waiting()).not.toContain(match.id);
    const [left] = records;
    const { birth, names } = (
      await hub.query<{ details: Person }>('SELECT details FROM person_record WHERE agency_record_id = $1', [left])
    )[0]!.details;
    await take(hub, seen({ birth: birth!, names, sex: 'M' }, { record: left }));
    expect(await waiting()).toContain(match.id);
  });
});

describe('what is settled', () => {
  it('is not left by whoever is not sure of it: they take it back', async () => {
    const { match, records } = await asked();
    const same = (await say('decide', match, { decided: 'same' })).json;
    const answer = await say('decide', same, { decided: 'not-sure' }, sean);
    expect([answer.status, answer.json.code]).toEqual([409, 'something-holds']);
    expect(new Set(await people(records)).size).toBe(1);
  });

  it('stands as it stood after its taking back was not agreed to, and waits again after it was taken back', async () => {
    const { match } = await asked();
    const same = (await say('decide', match, { decided: 'same' })).json;
    await lookedAgain(hub);
    const wanted = (await say('undo', same, {})).json;
    const kept = (await say('second', wanted, { agrees: false }, sean)).json;
    expect([kept.state, kept.allowedSteps]).toEqual(['settled', ['decide', 'undo']]);
    const again = (await say('undo', kept, {})).json;
    const back = (await say('second', again, { agrees: true }, sean)).json;
    const said = (await say('decide', back, { decided: 'same' })).json;
    expect(said.state).not.toBe('waiting');
  });
});

describe('a word that would change much', () => {
  it('holds once a second person agrees, and not by whoever said it', async () => {
    const { match, records } = await asked(2);
    const said = (await say('decide', match, { decided: 'same' })).json;
    expect([said.state, said.words.map(({ holds }) => holds)]).toEqual(['second-wanted', [false]]);
    const mayDo = async (as: Caller) => (await hub.call<Match>(`GET /matches/${match.id}`, { as })).json.allowedSteps;
    expect([await mayDo(priya), await mayDo(sean)]).toEqual([[], ['second']]);
    expect((await say('second', said, { agrees: true })).json.code).toBe('own-word');
    expect(new Set(await people(records)).size).toBe(2);
    const { json } = await say('second', said, { agrees: true }, sean);
    expect([json.state, new Set(await people(records)).size]).toEqual(['settled', 1]);
  });

  it('is as if it had not been said when the second person does not agree', async () => {
    const { match, records } = await asked(2);
    const said = (await say('decide', match, { decided: 'same' })).json;
    const { json } = await say('second', said, { agrees: false }, sean);
    expect([json.state, new Set(await people(records)).size]).toEqual(['waiting', 2]);
  });
});

describe('a word that is taken back', () => {
  it('leaves people as they were: each has the id and the findings of before, and whoever was told is told', async () => {
    const { match, records } = await asked();
    const before = await people(records);
    const same = (await say('decide', match, { decided: 'same' })).json;
    await lookedAgain(hub);
    const [both] = await people(records);
    const [finding] = await findingsOf(hub, both);
    expect((await alertsOf(hub, finding?.id ?? '')).map(({ alert }) => alert.state)).toContain('current');
    const undone = (await say('undo', same, {})).json;
    expect(undone.state).toBe('second-wanted');
    await say('second', undone, { agrees: true }, sean);
    await lookedAgain(hub);
    expect(await people(records)).toEqual(before);
    expect(await findingsOf(hub, both)).toMatchObject([{ state: 'withdrawn' }]);
    const told = await alertsOf(hub, finding?.id ?? '');
    expect(told.at(-1)?.alert.state).toBe('withdrawn');
    expect(told.at(-1)?.alert.sentence).toMatch(/because two people had been taken for one/);
    expect(new Set(told.filter(({ alert }) => alert.state === 'withdrawn').map(({ to }) => to))).toEqual(
      new Set(told.filter(({ alert }) => alert.state === 'current').map(({ to }) => to)),
    );
  });
});

describe('two records of one person', () => {
  it('can be parted by whoever knows better, though the hub never asked', async () => {
    const somebody = aPerson();
    const records: [string, string] = ['P-part', randomUUID()];
    await takeAll(
      hub,
      [seen(somebody, { record: records[0] }), seen(somebody, { by: 'beacon', record: records[1] })],
      1,
    );
    const ids = await hub.query<{ id: string }>('SELECT id FROM person_record WHERE agency_record_id = ANY ($1)', [
      records,
    ]);
    const body = { recordId: ids[0]?.id, otherRecordId: ids[1]?.id, why: 'Her mother has the same name.' };
    const opened = (await hub.call<Match>('POST /matches', { as: priya, body })).json;
    expect(opened.asked).toMatchObject({ by: 'Priya Nair', why: 'Her mother has the same name.' });
    const waiting = (await hub.call<Page>('GET /matches', { as: sean })).json.items.map(({ id }) => id);
    expect(waiting).toContain(opened.id);
    const said = (await say('decide', opened, { decided: 'not-the-same' })).json;
    await say('second', said, { agrees: true }, sean);
    const [one, other] = await people(records);
    expect(one).not.toBe(other);
  });
});
