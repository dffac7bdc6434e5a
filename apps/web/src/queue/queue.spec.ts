import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFERRAL_ID, aPage, aSummary } from '../../test/samples.js';
import { WebForSpecs, people } from '../../test/web-for-specs.js';

let web: WebForSpecs;

beforeAll(async () => {
  web = await WebForSpecs.start();
  web.services.on('GET /referrals', ({ query }) => ({
    body: aPage([aSummary(), aSummary({ grade: undefined, alerts: 0, status: 'on-hold' })], {
      total: 60,
      page: Number(query.get('page')),
    }),
  }));
});
afterAll(() => web.stop());

const asked = (): string => String(web.services.last('GET /referrals')?.query);

describe('the caseworkers’ queue', () => {
  it('shows whom to look at first', async () => {
    const { text } = await (await web.signedIn(people.joanne)).get('/beacon/referrals').expect(200);
    expect(asked()).toBe('status=waiting&page=1');
    expect(text).toContain('60 referrals are waiting for a decision');
    expect(text).toContain(
      `<a class="govuk-link" href="/beacon/referrals/${REFERRAL_ID}"><bdi>Sarah Jane O’Brien</bdi></a>`,
    );
    for (const words of ['Domestic abuse', 'Medium', 'Not assessed', '20 Nov 2026', 'Hertfordshire police', '1 alert'])
      expect(text).toContain(words);
  });

  it('says in each tab how many there are, and shows the queue also where that is not known', async () => {
    const browser = await web.signedIn(people.joanne);
    web.services.on('GET /referrals/counts', { body: { waiting: 60, overdue: 4, mine: 0 } });
    const { text } = await browser.get('/beacon/referrals').expect(200);
    for (const tab of ['Waiting (60)', 'Overdue (4)', 'Mine (0)']) expect(text).toContain(tab);
    web.services.on('GET /referrals/counts', { status: 503, body: {} });
    const without = await browser.get('/beacon/referrals').expect(200);
    expect(without.text).not.toContain('Waiting (');
    expect(without.text).toContain('60 referrals are waiting for a decision');
  });

  it.each([
    ['?status=closed&page=2', 'status=closed&page=2'],
    ['?status=nonsense&page=nonsense', 'status=waiting&page=1'],
    ['?status=open&status=closed', 'status=waiting&page=1'],
  ])('takes %s as %s', async (query, taken) => {
    await (await web.signedIn(people.joanne)).get(`/beacon/referrals${query}`).expect(200);
    expect(asked()).toBe(taken);
  });

  it('leads back from a page that is no longer there to the last one', async () => {
    const browser = await web.signedIn(people.joanne);
    const { headers } = await browser.get('/beacon/referrals?status=open&page=9').expect(303);
    expect(headers.location).toBe('/beacon/referrals?status=open&page=3');
  });

  it('counts in words that fit one and none', async () => {
    const browser = await web.signedIn(people.joanne);
    for (const [total, words] of [
      [1, '1 referral is waiting for a decision'],
      [0, '0 referrals are waiting for a decision'],
    ] as const) {
      web.services.on('GET /referrals', { body: aPage(total ? [aSummary()] : [], { total }) });
      expect((await browser.get('/beacon/referrals').expect(200)).text).toContain(words);
    }
  });
});

describe('what the hub’s queue says of whoever was asked', () => {
  it('is by when the answer is wanted, and that it is late', async () => {
    const [late, soon] = [true, false].map((isLate) =>
      aSummary({ status: 'on-hold', answerWanted: { by: '2026-11-23T11:00:00Z', isLate } }),
    );
    web.services.on('GET /referrals', { body: aPage([late, soon]) });
    const browser = await web.signedIn(people.priya);
    const { text } = await browser.get('/hub/referrals?status=waiting-on-others').expect(200);
    expect(text.match(/Answer by/g)).toHaveLength(2);
    expect(text).toContain('23 Nov 2026');
    const overdue = text.indexOf('Answer overdue');
    expect(text).toContain('govuk-tag--red');
    expect([overdue > 0, text.indexOf('Waiting for an answer') > overdue]).toEqual([true, true]);
  });
});

describe('an officer’s list', () => {
  it('shows what became of each referral', async () => {
    web.services.on('GET /referrals', {
      body: aPage([aSummary({ from: undefined, to: 'beacon', status: 'rejected' })]),
    });
    const browser = await web.signedIn(people.amara);
    const { text } = await browser.get('/police/referrals').expect(200);
    expect(asked()).toBe('page=1');
    for (const words of ['What became of my referrals', 'Beacon victim care centre', 'Rejected', 'Questions for you'])
      expect(text).toContain(words);
    await browser.get('/police/referrals?status=on-hold').expect(200);
    expect(asked()).toBe('status=on-hold&page=1');
  });
});
