import { describe, expect, it } from '@jest/globals';
import { agreementFor, incidentCategoryCodes } from '#libs/case-schemas';
import { recipientsFor, referralRoutes } from './referral-routes.js';

describe('whom the police refer a victim to', () => {
  it.each(incidentCategoryCodes)('is victim support after %s, whatever else', (category) => {
    expect(recipientsFor(category)).toContain('beacon');
  });

  it('is never an agency with which nothing was agreed', () => {
    for (const { to } of referralRoutes)
      expect(agreementFor('police', to, 'referral', '2026-11-29')).toMatchObject({ to });
  });

  it('is the sexual assault referral centre as well after a sexual offence, and after nothing else', () => {
    const others = incidentCategoryCodes.filter((category) => category !== 'sexual-offence');
    expect(recipientsFor('sexual-offence')).toEqual(['beacon', 'sarc']);
    for (const category of others) expect(recipientsFor(category)).toEqual(['beacon']);
  });
});
