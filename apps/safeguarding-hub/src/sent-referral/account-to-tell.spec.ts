import { describe, expect, it } from '@jest/globals';
import { agencies } from '#libs/case-schemas';
import { aReferral } from '../../test/referrals.js';
import { accountToTell } from './account-to-tell.js';

const sent = aReferral(
  {},
  {
    riskAssessment: { tool: 'DASH', grade: 'high', score: 17, gradedBy: 'canary', professionalJudgement: 'canary' },
    safeContact: { call: true, codeWord: 'canary', notes: 'canary' },
    summary: 'canary',
    childsVoice: { spokenTo: true, ownWords: 'canary' },
  },
);

describe('what goes on of a contact', () => {
  it.each(agencies.filter((agency) => agency !== 'sarc'))('is all that was told, where it is from %s', (sender) => {
    expect(accountToTell({ sent, sender })).toEqual(sent);
  });

  it('is whom it is about, what happened and how it was graded, and no word of the referral centre’s', () => {
    const told = accountToTell({ sent, sender: 'sarc' });
    expect(told).toMatchObject({
      incident: sent.incident,
      person: sent.person,
      riskAssessment: { tool: 'DASH', grade: 'high', score: 17 },
    });
    expect(JSON.stringify(told)).not.toContain('canary');
    expect(told.safeContact).toBeUndefined();
  });

  it('says of no grade where none was given', () => {
    const { riskAssessment: _, ...ungraded } = sent;
    expect(accountToTell({ sent: ungraded, sender: 'sarc' })).not.toHaveProperty('riskAssessment');
  });
});
