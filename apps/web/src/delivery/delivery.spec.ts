import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMissing, aPage, aPair } from '../../test/samples.js';
import { WebForSpecs, people } from '../../test/web-for-specs.js';
import type { PairView } from '../api/delivery-view.js';

let web: WebForSpecs;

beforeAll(async () => {
  web = await WebForSpecs.start();
});
afterAll(() => web.stop());

async function watch(...pairs: PairView[]): Promise<string> {
  web.services.on('GET /delivery', { body: { pairs } });
  const browser = await web.signedIn(people.priya);
  return (await browser.get('/hub/delivery').expect(200)).text;
}

describe('the delivery watch', () => {
  it('shows of each pair what became of all that was sent, and how soon', async () => {
    const text = await watch(aPair());
    for (const words of [
      'Hertfordshire police to Beacon victim care centre',
      'href="/hub/delivery/police/beacon"',
      ...['104', '97', 'Half within 2 seconds, 9 of 10 within 5 minutes', 'Half within 2 hours, 9 of 10 within 4 days'],
      'Missing',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Stopped');
  });

  it('says who has stopped above all', async () => {
    const since = '2026-11-20T21:15:00Z';
    const text = await watch(aPair({ alerts: [{ kind: 'stopped-reading', since }] }));
    expect(text).toContain(
      'Beacon victim care centre has stopped reading what Hertfordshire police sends, noticed on 20 November 2026 at 9:15pm.',
    );
  });

  it('says of each agency how many alerts of the hub nobody there has acknowledged, and who acknowledges none', async () => {
    const since = '2026-11-20T21:15:00Z';
    const text = await watch(
      aPair({
        from: 'safeguarding-hub',
        hubAlerts: {
          unacknowledged: 41,
          unacknowledgedTooLong: 17,
          secondsToAcknowledgement: { median: 7_300, ninetieth: 345_600 },
        },
        alerts: [{ kind: 'stopped-acknowledging', since }],
      }),
    );
    expect(text).toContain(
      'Beacon victim care centre has stopped acknowledging the alerts of the safeguarding hub, noticed on 20 November 2026 at 9:15pm.',
    );
    const alerts = text
      .slice(text.indexOf('Alerts of the hub'))
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    expect(alerts).toMatch(/Beacon victim care centre Overdue 41 17 Half within 2 hours, 9 of 10 within 4 days/);
    expect(await watch(aPair())).toContain('Nobody is waited for');
  });

  it('shows a pair that has sent nothing yet', async () => {
    const text = await watch(aPair({ overdue: 0, quarantined: 0, secondsToReceipt: undefined }));
    expect(text).toContain('None yet');
    expect(text).not.toContain('Missing');
  });
});

describe('what is missing between two agencies', () => {
  it('is named by referral and event, with what became of it', async () => {
    web.services.on('GET /delivery/police/beacon', { body: aPage([aMissing()]) });
    const browser = await web.signedIn(people.priya);
    const { text } = await browser.get('/hub/delivery/police/beacon').expect(200);
    for (const words of [
      ...[aMissing().referralId, aMissing().eventId, 'A decision', 'Sent and not arrived'],
      ...['Sent 20 November 2026 at 9:15pm', '1 delivery to look into'],
    ])
      expect(text).toContain(words);
  });

  it('is nothing where all has arrived, and no page where there is no such agency', async () => {
    web.services.on('GET /delivery/police/beacon', { body: aPage([]) });
    const browser = await web.signedIn(people.priya);
    expect((await browser.get('/hub/delivery/police/beacon').expect(200)).text).toContain('Nothing is missing.');
    await browser.get('/hub/delivery/police/nobody').expect(404);
  });

  it('is for the hub’s people alone', async () => {
    const browser = await web.signedIn(people.joanne);
    await browser.get('/hub/delivery').expect(404);
  });
});
