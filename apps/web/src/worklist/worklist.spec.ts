import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { someWorklists } from '../../test/samples.js';
import { WebForSpecs, people } from '../../test/web-for-specs.js';

let web: WebForSpecs;

beforeAll(async () => {
  web = await WebForSpecs.start();
});
afterAll(() => web.stop());

const page = async (lists: object): Promise<string> => {
  web.services.on('GET /worklists', { body: lists });
  return (await (await web.signedIn(people.priya)).get('/hub/work').expect(200)).text;
};

describe('where the hub’s staff begin', () => {
  it('counts what there is to do and leads to each list', async () => {
    const text = await page(someWorklists);
    for (const [href, words] of [
      ['/hub/referrals?status=to-triage', 'Not graded yet'],
      ['/hub/referrals?status=red', 'Red'],
      ['/hub/referrals?status=waiting-on-others', 'Contacts waiting on a partner’s answer'],
      ['/hub/information-requests?pile=overdue', 'Partners who have still to say what they know'],
      ['/hub/meetings?pile=to-record', 'Meetings to record'],
      ['/hub/meetings?pile=actions-overdue', 'Actions overdue'],
      ['/hub/matches', 'Doubtful matches to settle'],
      ['/hub/matches?state=second-wanted', 'Matches that need a second person'],
      ['/hub/findings?new=yes', 'New findings'],
    ])
      expect(text).toContain(`<a class="govuk-link" href="${href}">${words}</a>`);
    for (const count of [
      '3 contacts, 1 overdue, the longest since 20 November 2026 at 9am',
      '4 questions, 2 overdue, the longest since 20 November 2026 at 10am',
      '1 meeting',
      '0 actions',
      '7 findings',
    ])
      expect(text).toContain(count);
  });

  it('says nothing of findings to whoever may not see them', async () => {
    const { newFindings: _, ...lists } = someWorklists;
    expect(await page(lists)).not.toContain('New findings');
  });

  it('is for the hub’s staff alone', async () => {
    await (await web.signedIn(people.joanne)).get('/hub/work').expect(404);
  });
});
