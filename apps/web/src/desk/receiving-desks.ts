import { agencies, agencyNames, type Agency } from '#libs/case-schemas';
import { paths } from '../paths.js';
import type { ReferralDesk } from './referral-desk.js';
import { childrensPiles, receivedPiles, triagedPiles, type Piles } from './piles.js';

interface Words {
  readonly roles: readonly string[];
  readonly heading: string;
  /** Who works on a referral there. */
  readonly worker: string;
  /** What it means that one is accepted. */
  readonly accepting: string;
  /** What goes by another name there than elsewhere. */
  readonly api?: string;
  readonly name?: string;
  readonly piles?: Piles;
  readonly triages?: true;
  readonly tellsWhy?: true;
}

const practitioners = { roles: ['practitioner', 'supervisor'], worker: 'Practitioner' };

const words: Readonly<Partial<Record<Agency, Words>>> = {
  beacon: {
    roles: ['caseworker', 'supervisor'],
    heading: 'Referrals to Beacon',
    worker: 'Caseworker',
    accepting: 'Beacon takes on the support of this person.',
  },
  sarc: {
    ...practitioners,
    heading: 'Referrals to the centre',
    piles: childrensPiles,
    accepting: 'The centre takes on the care of this person.',
  },
  'youth-offending': {
    ...practitioners,
    heading: 'Referrals to the youth offending service',
    accepting: 'The service takes on the work with this child.',
  },
  probation: {
    ...practitioners,
    heading: 'Referrals to probation',
    accepting: 'Probation takes on the work with this person.',
  },
  'safeguarding-hub': {
    ...practitioners,
    heading: 'Referrals to the safeguarding hub',
    accepting: 'The hub takes on the safeguarding of this person.',
    piles: triagedPiles,
    triages: true,
    tellsWhy: true,
  },
  police: {
    roles: ['public-protection', 'public-protection-supervisor'],
    heading: 'Referrals to public protection',
    worker: 'Officer',
    accepting: 'Public protection takes on this referral.',
    api: '/received-referrals',
    name: 'Received referrals',
  },
};

/** Of an agency that has no words of its own yet. */
const plainWords = (agency: Agency): Words => ({
  ...practitioners,
  heading: `Referrals: ${agencyNames[agency]}`,
  accepting: 'We take on the work with this person.',
});

/** Where each agency works on the referrals that it was sent. */
export const receivingDesks: readonly ReferralDesk[] = agencies.map((agency) => {
  const said = words[agency] ?? plainWords(agency);
  const pages = paths.received[agency];
  const { api = '/referrals', name = 'Referrals', piles = receivedPiles, ...rest } = said;
  return { agency, side: 'receiver', pages, home: pages.list(), api, name, piles, searches: true, ...rest };
});
