import { describe, expect, it } from '@jest/globals';
import { isSecret } from './secret-routes.js';

describe('of a request the log says', () => {
  it.each([
    ...['/clients', '/clients/:id', '/clients/:id/examination/offer', '/samples/:id/decide'],
    ...['/isva-cases', '/isva-cases/:id', '/isva-cases/:id/contact'],
    ...['/clients/:id/refer', '/sent-referrals', '/sent-referrals/:id/answer'],
    ...['/referrals/:id/refer-on', '/referrals/:id/safeguarding-referral', '/referrals/:id/consent'],
    ...['/drafts', '/drafts/:id', '/drafts/:id/send'],
  ])('nothing for %s', (route) => expect(isSecret(route)).toBe(true));

  it.each(['/referrals', '/referrals/:id/examination/offer', '/clientside', '/health/ready', 'none'])(
    'as much as of any for %s',
    (route) => expect(isSecret(route)).toBe(false),
  );
});
