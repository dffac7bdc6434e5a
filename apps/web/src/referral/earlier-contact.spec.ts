import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFERRAL_ID, aPage, aReferral, aSummary, earlierContacts } from '../../test/samples.js';
import { WebForSpecs, people } from '../../test/web-for-specs.js';

let web: WebForSpecs;

beforeAll(async () => {
  web = await WebForSpecs.start();
});
afterAll(() => web.stop());

const told = `GET /referrals/${REFERRAL_ID}/earlier-contacts`;

async function page(): Promise<string> {
  web.services.on(`GET /referrals/${REFERRAL_ID}`, { body: aReferral({ to: 'safeguarding-hub' }) });
  return (await (await web.signedIn(people.priya)).get(`/hub/referrals/${REFERRAL_ID}`).expect(200)).text;
}

describe('a contact about somebody who has been here before', () => {
  it('shows what was decided each time, why, when and by whom, and marks that nothing ever came of it', async () => {
    web.services.on(told, { body: earlierContacts });
    const text = await page();
    for (const words of [
      'This is the third contact about this person in 6 months.',
      'The last 3 contacts about this person ended with no further action.',
      '2 October 2026',
      'A quarrel',
      'No further action',
      'Not something this service does',
      'They were talked to.',
      'Priya Nair, 2 October 2026',
      'Withdrawn by its sender',
      'It is no longer needed',
      'Hertfordshire police, 3 August 2026',
    ])
      expect(text).toContain(words);
  });

  it('says nothing where there were none, and that it is not known where it is not', async () => {
    web.services.on(told, { body: { items: [] } });
    expect(await page()).not.toContain('Earlier contacts');
    web.services.on(told, { status: 503, body: {} });
    expect(await page()).toContain('It could not be found out whether there were any');
  });

  it('is told apart in the queue', async () => {
    web.services.on('GET /referrals', { body: aPage([aSummary({ ...earlierContacts }), aSummary()]) });
    const { text } = await (await web.signedIn(people.priya)).get('/hub/referrals').expect(200);
    for (const words of ['Here before', 'Third contact in 6 months', '3 times no further action'])
      expect(text).toContain(words);
  });

  it('is nothing that another agency is told', async () => {
    web.services.on(`GET /referrals/${REFERRAL_ID}`, { body: aReferral() });
    const before = web.services.calls.length;
    await (await web.signedIn(people.joanne)).get(`/beacon/referrals/${REFERRAL_ID}`).expect(200);
    expect(web.services.calls.slice(before).map(({ path }) => path)).not.toContain(
      `/referrals/${REFERRAL_ID}/earlier-contacts`,
    );
  });
});
