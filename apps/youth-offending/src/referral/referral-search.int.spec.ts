import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import {
  aConcern,
  aReferral,
  grace,
  imran,
  policeAmend,
  policeSend,
  startYouthOffendingUnderTest,
} from '../../test/youth-offending-under-test.js';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await startYouthOffendingUnderTest();
});
afterAll(() => service.stop());

interface Found {
  readonly items: readonly { readonly id: string }[];
  readonly total: number;
}

const find = async (text: string, where = 'referrals', page?: number): Promise<Found> =>
  (await service.call<Found>(`POST /${where}/search`, { as: imran, body: { text, ...(page && { page }) } })).json;
const named = (forenames: string, surname: string, more: Partial<Person> = {}): Person => ({
  ...{ names: [{ kind: 'current', forenames, surname }] },
  ...more,
});

describe('a practitioner who looks for somebody', () => {
  it.each(['zoe', 'NUN', 'núñez', 'Zoë Núñez', 'zenith', 'núñez zo', 'AB0012', '77/0012/26', 'C123456'])(
    'finds them by %s: any name, number or reference, in full or by its beginning',
    async (text) => {
      const names = [
        { kind: 'current', forenames: 'Zoë Marie', surname: 'Núñez' },
        { kind: 'alias', surname: 'Zenith' },
      ] as const;
      const identifiers = [{ type: 'crn', value: 'C123456' }] as const;
      const person: Person = { names: [...names], identifiers: [...identifiers] };
      const id = await policeSend(service, aReferral({ reference: 'AB0012 77/0012/26' }, { person }));
      expect((await find(text)).items.map((item) => item.id)).toContain(id);
    },
  );

  it.each(['xavier ok', 'xavierr', 'obrien', '%', 'xavi & | !', 'current', 'surname'])(
    'does not find Xavier O’Malley by %s, which is said nowhere of him',
    async (text) => {
      const id = await policeSend(service, aReferral({}, { person: named('Xavier', 'O’Malley') }));
      expect((await find('malley xavier')).items.map((item) => item.id)).toContain(id);
      const found = (await find(text)).items.map((item) => item.id);
      expect(text === 'xavi & | !' ? found.includes(id) : !found.includes(id)).toBe(true);
    },
  );

  it('finds them by the name that was put right, and no longer by the wrong one', async () => {
    const sent = aReferral({}, { person: named('Quentin', 'Wrongley') });
    const id = await policeSend(service, sent);
    await policeAmend(service, { ...sent, person: named('Quentin', 'Rightley') });
    expect([(await find('rightley')).items[0]?.id, (await find('wrongley')).total]).toEqual([id, 0]);
  });

  it('is told how many there are, and shown them page by page', async () => {
    for (let each = 0; each < 27; each += 1)
      await policeSend(service, aReferral({}, { person: named('Ulrika', `Many${each}`) }));
    const [first, second] = [await find('ulrika'), await find('ulrika', 'referrals', 2)];
    expect([first.total, first.items.length, second.total, second.items.length]).toEqual([27, 25, 27, 2]);
  });

  it('finds what the service sent, and the look is in the access log without what was looked for', async () => {
    const body = aConcern({ person: named('Tamsin', 'Sentaway') });
    const { json } = await service.call<{ id: string }>('POST /sent-referrals', { as: grace, body, key: 'search-1' });
    expect((await find('sentaway', 'sent-referrals')).items).toMatchObject([{ id: json.id }]);
    const looks = await service.query(`SELECT what FROM access_log WHERE action = 'search' AND id = $1`, [json.id]);
    expect(looks).toEqual([{ what: 'sent-referral' }]);
    expect(service.logged.filter((line) => /sentaway/i.test(line))).toEqual([]);
  });
});
