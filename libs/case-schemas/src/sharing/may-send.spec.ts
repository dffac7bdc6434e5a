import { describe, expect, it } from '@jest/globals';
import { agencies } from '../agency.js';
import { maySendUnder } from './may-send.js';
import { sharingAgreements } from './sharing-agreement.js';

const referrals = sharingAgreements.filter(({ matter }) => matter === 'referral');
const day = '2026-11-26';

describe('a referral that names an agreement', () => {
  it.each(referrals.map(({ id, from, to }) => [id, from, to] as const))(
    'is sent under %s by %s to %s and by nobody else, also not the other way round',
    (id, from, to) => {
      const tried = agencies.filter((sender) => maySendUnder(id, { from: sender, to, on: day }));
      expect(tried).toEqual([from]);
      expect(maySendUnder(id, { from: to, to: from, on: day })).toBe(false);
    },
  );

  it.each([
    ['that nobody made', 'police-beacon-anything', day],
    ['about sightings', 'police-hub-sightings', day],
    ['before it began', 'police-beacon-victim-support', '2021-03-31'],
  ])('is not sent under one %s', (_title, id, on) => {
    const to = id.includes('hub') ? 'safeguarding-hub' : 'beacon';
    expect(maySendUnder(id, { from: 'police', to, on })).toBe(false);
  });
});
