import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FINDING_ID, aFinding, aPage } from '../../test/samples.js';
import { WebForSpecs, people } from '../../test/web-for-specs.js';
import type { FindingEvidence, FindingView } from '../api/finding-view.js';

let web: WebForSpecs;

beforeAll(async () => {
  web = await WebForSpecs.start();
});
afterAll(() => web.stop());

async function shown(changes: Partial<FindingView> = {}): Promise<string> {
  web.services.on(`GET /findings/${FINDING_ID}`, { body: aFinding(changes) });
  const browser = await web.signedIn(people.priya);
  return (await browser.get(`/hub/findings/${FINDING_ID}`).expect(200)).text;
}

describe('the list of findings', () => {
  it('says who keeps coming back, and can be narrowed to one kind', async () => {
    web.services.on('GET /findings', { body: aPage([aFinding()]) });
    const browser = await web.signedIn(people.priya);
    const { text } = await browser.get('/hub/findings?kind=repeat-victim').expect(200);
    expect(String(web.services.last('GET /findings')?.query)).toBe('kind=repeat-victim&page=1');
    for (const words of ['1 finding', 'Sarah Jane O’Brien', 'Repeat victim', '3 incidents in 12 months', '20 Nov 2026'])
      expect(text).toContain(words);
    await browser.get('/hub/findings?kind=nonsense').expect(200);
    expect(String(web.services.last('GET /findings')?.query)).toBe('page=1');
  });

  it('can be narrowed to what nobody has looked at', async () => {
    web.services.on('GET /findings', { body: aPage([aFinding({ isNew: true })], { total: 60 }) });
    const { text } = await (await web.signedIn(people.priya)).get('/hub/findings?new=yes').expect(200);
    expect(String(web.services.last('GET /findings')?.query)).toBe('new=yes&page=1');
    for (const words of ['60 findings', '/hub/findings?new=yes&amp;page=2']) expect(text).toContain(words);
  });
});

describe('a finding', () => {
  it('is a sentence with its evidence, why it is one person, and by which rule', async () => {
    const text = await shown();
    for (const words of [
      'Sarah Jane O’Brien was reported as a victim 3 times in 12 months',
      '20 November 2026 at 9:15pm',
      'Stalking or harassment',
      'Victim',
      'Beacon victim care centre',
      '41PY/1234/26',
      'The NHS number is the same.',
      'repeat-victim, version 1',
      'href="https://safelives.org.uk/definition-repeat-marac"',
    ])
      expect(text).toContain(words);
  });

  it('that counts from a referral to MARAC says when that was', async () => {
    const [first, second] = aFinding().evidence as [FindingEvidence, FindingEvidence];
    const marac = { referredOn: '2026-06-05', discussedOn: '2026-06-20' };
    const text = await shown({ evidence: [first, { ...second, marac }] });
    for (const words of ['MARAC</th>', 'Referred on 5 June 2026, discussed on 20 June 2026', 'Not referred'])
      expect(text).toContain(words);
    expect(await shown()).not.toContain('MARAC</th>');
  });

  it('of a suspect tells suspected, charged and convicted apart', async () => {
    const text = await shown({
      ...{ kind: 'serial-perpetrator', subject: 'suspect', count: 2, people: ['p-2', 'p-3'] },
      standings: { suspected: 2, convicted: 1 },
      evidence: [
        { ...aFinding().evidence[0], role: 'suspect', standing: 'convicted', grade: 'high' } as FindingEvidence,
        { ...aFinding().evidence[1], role: 'suspect', standing: 'suspected' } as FindingEvidence,
      ],
      policy: { id: 'serial-perpetrator-unconnected', version: '1', source: 'http://eprints.port.ac.uk/24440/' },
    });
    for (const words of [
      'Several victims of one person: not known to be connected. As a suspect',
      'How the suspect stands',
      '2 incidents',
      'Convicted',
      'Not graded',
      'High',
    ])
      expect(text).toContain(words);
    expect(await shown()).not.toContain('How the suspect stands');
  });

  it('that looks at everything that is known says so, and which category it counts', async () => {
    const { window: _, ...rest } = aFinding({ category: 'fraud' });
    web.services.on(`GET /findings/${FINDING_ID}`, { body: rest });
    const browser = await web.signedIn(people.priya);
    const { text } = await browser.get(`/hub/findings/${FINDING_ID}`).expect(200);
    for (const words of ['Repeat victim: fraud', 'Everything that is known, however old'])
      expect(text).toContain(words);
  });

  it('has been looked at once it was shown, as it read then; who did is shown', async () => {
    const asked = () => web.services.last(`POST /findings/${FINDING_ID}/seen`);
    await shown({ version: 3, isNew: false });
    expect(asked()).toBeUndefined();
    const seen = [{ version: 2, by: 'Priya Nair', at: '2026-11-21T09:00:00Z' }];
    expect(await shown({ version: 3, isNew: true, seen })).toContain(
      'Looked at by Priya Nair, 21 November 2026 at 9am.',
    );
    expect(asked()?.body).toEqual({ version: 3 });
  });

  it('that no longer holds says so above all', async () => {
    expect(await shown({ state: 'withdrawn' })).toContain('This finding no longer holds.');
    expect(await shown()).not.toContain('no longer holds');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'Data Protection Act 2018, section 35'])(
    'makes no link of a source that is not an address on the web: %s',
    async (source) => {
      const text = await shown({ policy: { id: 'a', version: '1', source } });
      expect(text).toContain(source);
      expect(text).not.toContain(`href="${source}`);
    },
  );
});
