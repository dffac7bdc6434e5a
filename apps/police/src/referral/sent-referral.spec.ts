import { describe, expect, it } from '@jest/globals';
import { justSent, type Step } from '#libs/referral-lifecycle';
import { answerQuestion, hear, withdraw, type SentReferral } from './sent-referral.js';

const by = { byName: 'PC Amara Okafor', at: new Date('2026-11-21T09:00:00Z') };

function heard(...steps: Step[]): SentReferral {
  const start: SentReferral = { id: 'r-1', recipient: 'beacon', version: 1, state: justSent };
  return steps.reduce((referral, step) => {
    const changed = hear(referral, step, { referralId: 'r-1', at: '2026-11-20T10:00:00Z' });
    if (!changed) throw new Error(`${step} was out of turn`);
    return changed.referral;
  }, start);
}

describe('a referral that the police sent', () => {
  it('shows what Beacon did, one version a step', () => {
    expect(heard('receive', 'accept')).toMatchObject({ version: 3, state: { status: 'accepted' } });
  });

  it('keeps what was said and who said it', () => {
    const said = {
      referralId: 'r-1',
      at: '2026-11-20T10:00:00Z',
      byName: 'Joanne Hale',
      question: 'Is it safe to call?',
    };
    expect(hear(heard('receive'), 'ask', said)?.entry).toEqual({
      version: 3,
      at: said.at,
      byAgency: 'beacon',
      byName: 'Joanne Hale',
      step: 'ask',
      details: { question: 'Is it safe to call?' },
    });
  });

  it('answers a question and tells Beacon', () => {
    const outcome = answerQuestion(heard('receive', 'ask'), { answer: 'Yes, after six' }, by);
    expect(outcome).toMatchObject({
      ok: true,
      referral: { state: { status: 'opened' } },
      event: { type: 'referral-hub.question-answered.v1', data: { referralId: 'r-1', answer: 'Yes, after six' } },
    });
  });

  it('answers nothing where nothing was asked', () => {
    expect(answerQuestion(heard('receive'), { answer: 'Yes' }, by)).toMatchObject({
      ok: false,
      refusal: { status: 'received', allowedSteps: ['amend', 'withdraw', 'enter-in-error'] },
    });
  });

  it('can be taken back until it is over', () => {
    expect(withdraw(heard('receive', 'accept'), { reason: 'consent-withdrawn' }, by)).toMatchObject({ ok: true });
    expect(withdraw(heard('receive', 'reject'), { reason: 'sent-in-error' }, by)).toMatchObject({ ok: false });
  });

  it('does not believe a step that Beacon cannot have taken', () => {
    expect(
      hear(heard('receive', 'reject'), 'accept', { referralId: 'r-1', at: '2026-11-20T10:00:00Z' }),
    ).toBeUndefined();
    expect(hear(heard('receive'), 'withdraw', { referralId: 'r-1', at: '2026-11-20T10:00:00Z' })).toBeUndefined();
  });
});
