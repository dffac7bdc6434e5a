import { describe, expect, it } from '@jest/globals';
import { dataFlagCodes } from '#libs/case-schemas';
import { REFERRAL_ID, aReferral, anAlert, deskFor } from '../../test/samples.js';
import type { AlertView } from '../api/referral-view.js';
import type { ReferralView } from '../api/referral-view.js';
import { flagSentences } from './data-flag.presenter.js';
import { referralPage } from './referral.presenter.js';

const pageOf = (changes: Partial<ReferralView> = {}) =>
  referralPage(aReferral(changes), deskFor('beacon', 'receiver'), new Date('2026-11-21T09:00:00Z'));

describe('a referral on a page', () => {
  it('has a button for each step that is allowed now, and for no other', () => {
    expect(pageOf().steps.map(({ text, href }) => `${text} ${href}`)).toEqual([
      `Accept /beacon/referrals/${REFERRAL_ID}/accept`,
      `Ask a question /beacon/referrals/${REFERRAL_ID}/ask`,
      `Reject /beacon/referrals/${REFERRAL_ID}/reject`,
    ]);
    expect(pageOf({ allowedSteps: [] }).steps).toEqual([]);
    expect(pageOf({ allowedSteps: ['send', 'receive'] }).steps).toEqual([]);
  });

  it('names the person by their current name, and says when nobody knows it', () => {
    expect(pageOf().person).toBe('Sarah Jane O’Brien');
    expect(pageOf({ person: { names: [] } }).person).toBe('Name not known');
  });

  it('tells what happened latest first, with reasons in words', () => {
    const timeline = [
      { at: '2026-11-20T22:05:00Z', by: 'police', step: 'send' },
      {
        at: '2026-11-21T08:00:00Z',
        by: 'beacon',
        byName: 'Joanne Hale',
        step: 'reject',
        reason: 'duplicate',
        note: 'Twice',
      },
      { at: '2026-11-21T08:01:00Z', by: 'police', byName: 'PC Tom Reilly', step: 'withdraw', reason: 'sent-in-error' },
    ] as const;
    expect(pageOf({ timeline }).timeline).toEqual([
      {
        title: 'Referral withdrawn',
        by: 'PC Tom Reilly, Hertfordshire police',
        at: '2026-11-21T08:01:00Z',
        said: ['It was sent by mistake'],
      },
      {
        title: 'Referral rejected',
        by: 'Joanne Hale, Beacon victim care centre',
        at: '2026-11-21T08:00:00Z',
        said: ['The same referral was sent before', 'Twice'],
      },
      { title: 'Referral sent', by: 'Hertfordshire police', at: '2026-11-20T22:05:00Z', said: [] },
    ]);
  });

  it('says that nobody has assessed the risk, rather than that it is low', () => {
    expect(pageOf({ riskAssessment: undefined })).toMatchObject({ risk: undefined, riskRows: [] });
    expect(pageOf().risk).toEqual({ text: 'Medium', classes: 'govuk-tag--yellow' });
  });

  it('shows an alert with its evidence and what is asked of the reader', () => {
    const [alert] = pageOf({ alerts: [anAlert()] }).alerts;
    expect(alert).toMatchObject({
      title: 'Repeat victim: 3 reports in 12 months',
      holds: true,
      asked: 'Look at the earlier reports together, and consider whether the risk has risen.',
      toldBy: 'Hertfordshire police and Beacon victim care centre',
    });
    expect(alert?.evidence[1]).toEqual({
      when: '2 Jun 2026',
      what: 'Stalking or harassment',
      toldBy: 'Beacon victim care centre',
    });
  });

  it.each<[string, Partial<AlertView>]>([
    ['Missing again and again: 3 reports in 90 days', { kind: 'repeat-missing', window: { length: 90, unit: 'days' } }],
    ['Several victims of one person: 3 people', { kind: 'serial-perpetrator', people: 4 }],
  ])('says of what and how often, in the words of the second version: %s', (title, alert) => {
    const { windowMonths: _, ...second } = anAlert(alert);
    expect(pageOf({ alerts: [second] }).alerts[0]?.title).toBe(title);
  });

  it('shows an alert that no longer holds as news, not as a warning', () => {
    const [alert] = pageOf({ alerts: [anAlert({ state: 'withdrawn' })] }).alerts;
    expect(alert).toMatchObject({ title: 'Taken back: Repeat victim', holds: false, asked: undefined });
  });
});

describe('what a reader should know about a record', () => {
  it.each(dataFlagCodes)('is a sentence: %s', (code) => {
    expect(flagSentences([{ code, field: 'person' }])[0]).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('is said once, in however many places it is', () => {
    const flag = (field: string) => ({ code: 'identifier-unverified' as const, field });
    expect(flagSentences([flag('a'), flag('b')])).toHaveLength(1);
  });
});
