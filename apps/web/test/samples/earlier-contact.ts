import type { EarlierContactsView } from '../../src/api/earlier-contact-view.js';
import { REFERRAL_ID } from './referral.js';

/** The third contact about Sarah in half a year, and the fourth of which nothing came. */
export const earlierContacts: EarlierContactsView = {
  hereBefore: { number: 3, withinMonths: 6, noActionInARow: 3 },
  items: [
    {
      ...{ id: REFERRAL_ID, from: 'probation', receivedAt: '2026-10-02T09:00:00Z', category: 'domestic-abuse' },
      ...{ status: 'rejected', outcome: 'no-further-action' },
      graded: { grade: 'green', why: 'A quarrel', by: 'Priya Nair', at: '2026-10-02T11:00:00Z' },
      decided: {
        ...{ at: '2026-10-02T12:00:00Z', byAgency: 'safeguarding-hub', by: 'Priya Nair' },
        ...{ reason: 'not-our-service', words: 'They were talked to.' },
      },
    },
    {
      ...{ id: REFERRAL_ID, from: 'police', receivedAt: '2026-08-02T09:00:00Z', category: 'missing' },
      ...{ status: 'withdrawn', outcome: 'withdrawn' },
      decided: { at: '2026-08-03T12:00:00Z', byAgency: 'police', reason: 'no-longer-needed' },
    },
  ],
};
