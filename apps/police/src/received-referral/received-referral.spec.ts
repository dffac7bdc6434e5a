import { describe, expect, it } from '@jest/globals';
import type { ReferralSent } from '#libs/case-schemas';
import {
  accept,
  ask,
  conclude,
  hear,
  offeredSteps,
  progress,
  receive,
  reject,
  type By,
  type Outcome,
  type ReceivedReferral,
} from './received-referral.js';

const by: By = { byName: 'Maya Lindqvist', at: new Date('2026-11-21T09:00:00Z') };

const sent: ReferralSent = {
  referralId: 'r-1',
  at: '2026-11-20T22:00:01Z',
  agreement: 'beacon-police-report',
  purpose: 'A crime that somebody who is supported wishes to report',
  incident: {
    id: 'i-1',
    occurredAt: '2026-11-20T21:00:00Z',
    reportedAt: '2026-11-20T22:00:00Z',
    category: 'burglary',
  },
  person: { names: [] },
};

const received = (): ReceivedReferral => receive(sent, 'beacon', by.at).referral;

function after(referral: ReceivedReferral, ...steps: ((referral: ReceivedReferral) => Outcome)[]): ReceivedReferral {
  return steps.reduce((current, step) => {
    const outcome = step(current);
    if (!outcome.ok) throw new Error(`refused while ${outcome.refusal.status}`);
    return outcome.referral;
  }, referral);
}

describe('a referral that arrives at the police', () => {
  it('is received, which says that nobody has decided yet, and the sender is told so', () => {
    expect(receive(sent, 'beacon', by.at)).toMatchObject({
      arrival: { version: 1, byAgency: 'beacon', step: 'send', at: sent.at },
      entry: { version: 2, byAgency: 'police', step: 'receive' },
      referral: { version: 2, state: { status: 'received' } },
      event: { type: 'referral-hub.referral-received.v1', data: { referralId: 'r-1' } },
    });
  });

  it('is accepted by one of the police, by name', () => {
    expect(accept(received(), by)).toMatchObject({
      ok: true,
      entry: { byName: 'Maya Lindqvist', step: 'accept', version: 3 },
      event: { type: 'referral-hub.referral-accepted.v1', data: { byName: 'Maya Lindqvist' } },
    });
  });

  it('is rejected with a reason that the sender can read', () => {
    const said = { reason: 'cannot-contact', explanation: 'Called five times' } as const;
    expect(reject(received(), said, by)).toMatchObject({ ok: true, event: { data: said }, entry: { details: said } });
  });

  it('is worked on and concluded after it was accepted, not before', () => {
    const work = (referral: ReceivedReferral) => progress(referral, { note: 'First visit' }, by);
    const end = (referral: ReceivedReferral) => conclude(referral, { outcome: 'needs-met' }, by);
    expect(work(received())).toMatchObject({ ok: false, refusal: { status: 'received' } });
    expect(after(received(), (one) => accept(one, by), work, end)).toMatchObject({
      version: 5,
      state: { status: 'concluded' },
    });
  });

  it('is decided once', () => {
    expect(
      reject(
        after(received(), (one) => accept(one, by)),
        { reason: 'other', explanation: 'No' },
        by,
      ),
    ).toMatchObject({ ok: false, refusal: { status: 'accepted' } });
  });

  it('waits for the sender’s answer and then for a decision', () => {
    const asked = after(received(), (one) => ask(one, { question: 'Is it safe to call?' }, by));
    expect(asked.state.status).toBe('on-hold');
    const heard = hear(asked, 'answer', { referralId: 'r-1', at: '2026-11-21T10:00:00Z', answer: 'Yes' });
    expect(heard).toMatchObject({
      referral: { state: { status: 'opened' } },
      entry: { byAgency: 'beacon', details: { answer: 'Yes' } },
    });
  });

  it('is over once the sender has withdrawn it, whatever the police had decided', () => {
    const taken = after(received(), (one) => accept(one, by));
    expect(
      hear(taken, 'withdraw', { referralId: 'r-1', at: '2026-11-21T10:00:00Z', reason: 'duplicate' }),
    ).toMatchObject({
      referral: { state: { status: 'withdrawn' } },
    });
  });

  it('does not believe a step that the sender cannot have taken', () => {
    expect(hear(received(), 'answer', { referralId: 'r-1', at: '2026-11-21T10:00:00Z' })).toBeUndefined();
    expect(hear(received(), 'accept', { referralId: 'r-1', at: '2026-11-21T10:00:00Z' })).toBeUndefined();
  });
});

describe('intelligence that names nobody', () => {
  const intelligence = (): ReceivedReferral =>
    receive({ ...sent, agreement: 'sarc-police-anonymous-intelligence' }, 'sarc', by.at).referral;

  it('is answered by no question, whatever else may be done with it', () => {
    expect(offeredSteps(received())).toContain('ask');
    expect(offeredSteps(intelligence())).toEqual(offeredSteps(received()).filter((step) => step !== 'ask'));
    expect(ask(intelligence(), { question: 'Who told you?' }, by)).toMatchObject({
      ok: false,
      refusal: { step: 'ask', status: 'received', allowedSteps: offeredSteps(intelligence()) },
    });
    expect(accept(intelligence(), by)).toMatchObject({ ok: true, referral: { state: { status: 'accepted' } } });
  });

  it('keeps no name of whoever at the centre says more of it', () => {
    const said = { referralId: 'r-1', at: '2026-11-21T10:00:00Z', byName: 'Ruth Adeyemi', reason: 'duplicate' };
    const { entry } = hear(intelligence(), 'withdraw', said) ?? {};
    expect(entry).toMatchObject({ byAgency: 'sarc', details: { reason: 'duplicate' } });
    expect(entry).not.toHaveProperty('byName');
    expect(hear(received(), 'withdraw', said)?.entry.byName).toBe('Ruth Adeyemi');
  });
});
