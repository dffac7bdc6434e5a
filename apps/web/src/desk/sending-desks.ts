import { agencies, type Agency } from '#libs/case-schemas';
import { paths } from '../paths.js';
import { sentPiles } from './piles.js';
import { receivingDesks } from './receiving-desks.js';
import type { ReferralDesk } from './referral-desk.js';

const deskOf = (agency: Agency, rest: Omit<ReferralDesk, 'agency' | 'side' | 'pages' | 'home'>): ReferralDesk => {
  const pages = paths.sent[agency];
  return { agency, side: 'sender', pages, home: pages.list(), ...rest };
};

/** An officer sees what came of the incidents that they reported, and of no others. */
const officers = deskOf('police', {
  roles: ['officer'],
  api: '/referrals',
  name: 'My referrals',
  heading: 'What became of my referrals',
  piles: sentPiles('came from incidents that you reported'),
  countsSent: true,
});

/** Elsewhere a referral is the agency’s, and whoever works on what it receives sees what became of what it sent. */
const others = agencies
  .filter((agency) => agency !== 'police')
  .map((agency) =>
    deskOf(agency, {
      roles: receivingDesks.find((desk) => desk.agency === agency)?.roles ?? [],
      api: '/sent-referrals',
      name: 'Sent referrals',
      heading: 'What became of our referrals',
      piles: sentPiles('were sent by us'),
      makes: true,
      searches: true,
    }),
  );

/** Where each agency sees what became of the referrals that it sent. */
export const sendingDesks: readonly ReferralDesk[] = [officers, ...others];
