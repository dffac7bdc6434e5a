import { describe, expect, it } from '@jest/globals';
import { agreementFor, incidentCategoryCodes } from '#libs/case-schemas';
import { recipientsFor, referralRoutes, type ReferralRoute } from './referral-routes.js';

describe('whom the police refer a victim to', () => {
  it.each(incidentCategoryCodes)('is victim support after %s, whatever else', (category) => {
    expect(recipientsFor(category)).toContain('beacon');
  });

  it('is never an agency with which nothing was agreed', () => {
    for (const { to } of referralRoutes)
      expect(agreementFor('police', to, 'referral', '2026-11-29')).toMatchObject({ to });
  });

  it('may be another for some of what happens', () => {
    const routes: ReferralRoute[] = [...referralRoutes, { to: 'sarc', categories: ['sexual-offence'] }];
    expect(recipientsFor('sexual-offence', routes)).toEqual(['beacon', 'sarc']);
    expect(recipientsFor('theft', routes)).toEqual(['beacon']);
  });
});
