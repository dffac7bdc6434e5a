import { describe, expect, it } from '@jest/globals';
import type { ReferralSent } from '#libs/case-schemas';
import {
  accept,
  ask,
  conclude,
  hear,
  progress,
  receive,
  reject,
  type By,
  type Outcome,
  type Referral,
} from './referral.js';

const by: By = { byName: 'Priya Nair', at: new Date('2026-11-21T09:00:00Z') };

const sent: ReferralSent = {
  referralId: 'r-1',
  at: '2026-11-20T22:00:01Z',
  agreement: 'police-hub-safeguarding',
  purpose: 'Keeping a child or an adult at risk safe: public protection notice',
  incident: {
    id: 'i-1',
    occurredAt: '2026-11-20T21:00:00Z',
    reportedAt: '2026-11-20T22:00:00Z',
    category: 'domestic-abuse',
  },
  person: { names: [] },
};

const received = (): Referral => receive(sent, 'police', by.at).referral;

function after(referral: Referral, ...steps: ((referral: Referral) => Outcome)[]): Referral {
  return steps.reduce((current, step) => {
    const outcome = step(current);
    if (!outcome.ok) throw new Error(`refused while ${outcome.refusal.status}`);
    return outcome.referral;
  }, referral);
}

describe('a referral that arrives at the hub', () => {
  it('is received, which says that nobody has decided yet, and the sender is told so', () => {
    expect(receive(sent, 'police', by.at)).toMatchObject({
      arrival: { version: 1, byAgency: 'police', step: 'send', at: sent.at },
      entry: { version: 2, byAgency: 'safeguarding-hub', step: 'receive' },
      referral: { version: 2, state: { status: 'received' } },
      event: { type: 'referral-hub.referral-received.v1', data: { referralId: 'r-1' } },
    });
  });

  it('is accepted by a practitioner, by name', () => {
    expect(accept(received(), {}, by)).toMatchObject({
      ok: true,
      entry: { byName: 'Priya Nair', step: 'accept', version: 3 },
      event: { type: 'referral-hub.referral-accepted.v1', data: { byName: 'Priya Nair' } },
    });
  });

  it('is rejected with a reason that the sender can read', () => {
    const said = { reason: 'cannot-contact', explanation: 'Called five times' } as const;
    expect(reject(received(), said, by)).toMatchObject({ ok: true, event: { data: said }, entry: { details: said } });
  });

  it('is worked on and concluded after it was accepted, not before', () => {
    const work = (referral: Referral) => progress(referral, { note: 'First visit' }, by);
    const end = (referral: Referral) => conclude(referral, { outcome: 'needs-met' }, by);
    expect(work(received())).toMatchObject({ ok: false, refusal: { status: 'received' } });
    expect(after(received(), (one) => accept(one, {}, by), work, end)).toMatchObject({
      version: 5,
      state: { status: 'concluded' },
    });
  });

  it('is decided once', () => {
    expect(
      reject(
        after(received(), (one) => accept(one, {}, by)),
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
      entry: { byAgency: 'police', details: { answer: 'Yes' } },
    });
  });

  it('is over once the sender has withdrawn it, whatever the hub had decided', () => {
    const taken = after(received(), (one) => accept(one, {}, by));
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
