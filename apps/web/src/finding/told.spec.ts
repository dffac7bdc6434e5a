import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FINDING_ID, aFinding } from '../../test/samples.js';
import { WebForSpecs, people } from '../../test/web-for-specs.js';
import type { FindingView } from '../api/finding-view.js';

let web: WebForSpecs;

beforeAll(async () => {
  web = await WebForSpecs.start();
});
afterAll(() => web.stop());

/** The words of the page without its marks, from where it says who was told. */
async function told(changes: Partial<FindingView> = {}): Promise<string> {
  web.services.on(`GET /findings/${FINDING_ID}`, { body: aFinding(changes) });
  const { text } = await (await web.signedIn(people.priya)).get(`/hub/findings/${FINDING_ID}`).expect(200);
  const from = text.slice(text.indexOf('Who was told of it'));
  return from.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

describe('a finding', () => {
  it('says of each agency that was told whether it has seen it, what it did, and who is late', async () => {
    const text = await told();
    expect(text).toMatch(/Beacon victim care centre 20 November 2026 at 10:05pm Answered/);
    expect(text).toContain('Acknowledged, 21 Nov 2026');
    expect(text).toContain('Made or changed a plan for somebody’s safety, 21 Nov 2026');
    expect(text).toMatch(/Hertfordshire police 20 November 2026 at 10:05pm Overdue Nothing yet/);
  });

  it.each([
    ['referral-over', 'Nobody acknowledged it before the work on their referral ended. Nobody will be asked to.'],
    ['superseded', 'Another alert about the same person says it.'],
  ] as const)('says where an agency will not answer any more: %s', async (state, words) => {
    const one = { agency: 'probation', toldAt: '2026-11-20T22:05:00Z', state, answers: [] } as const;
    expect(await told({ told: [one] })).toContain(`No longer asked ${words}`);
  });

  it('says where nobody was told, and of no service that does not say', async () => {
    expect(await told({ told: [] })).toContain('Nobody outside the hub.');
    const { told: _, ...before } = aFinding();
    expect(await told({ ...before, told: undefined })).toContain('Nobody outside the hub.');
  });
});
