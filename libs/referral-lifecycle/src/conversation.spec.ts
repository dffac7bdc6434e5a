import { describe, expect, it } from '@jest/globals';
import { eventCatalogue } from '#libs/case-schemas';
import {
  eventOfStep,
  hearStep,
  justSent,
  stepOfEvent,
  stepsOf,
  takeOwnStep,
  type ReferralCopy,
  type Step,
  type StepTaker,
} from './index.js';

interface Kept extends ReferralCopy {
  readonly colour: string;
}
const kept: Kept = { id: 'r-1', version: 1, state: justSent, colour: 'green' };
const at = new Date('2026-11-21T09:00:00Z');
const worker: StepTaker = { side: 'receiver', agency: 'safeguarding-hub', byName: 'Joanne Hale', at };

describe('a step of one’s own', () => {
  it('makes a new version, a line of history and an event that say the same', () => {
    const said = { reason: 'cannot-contact', explanation: 'Called five times' };
    expect(takeOwnStep(kept, 'reject', worker, said)).toEqual({
      ok: true,
      referral: { ...kept, version: 2, state: expect.objectContaining({ status: 'rejected' }) as unknown },
      entry: {
        version: 2,
        at: '2026-11-21T09:00:00.000Z',
        byAgency: 'safeguarding-hub',
        byName: 'Joanne Hale',
        step: 'reject',
        details: said,
      },
      event: {
        type: 'referral-hub.referral-rejected.v1',
        data: { referralId: 'r-1', at: '2026-11-21T09:00:00.000Z', byName: 'Joanne Hale', ...said },
      },
    });
  });

  it('tells more than the history keeps, where more is said', () => {
    const outcome = takeOwnStep(
      kept,
      'amend',
      { ...worker, side: 'sender' },
      { reason: 'correction' },
      { amended: { purpose: 'x' } },
    );
    expect(outcome).toMatchObject({
      entry: { details: { reason: 'correction' } },
      event: { data: { reason: 'correction', amended: { purpose: 'x' } } },
    });
  });

  it.each<Step>(['assign', 'prioritise'])('is the receiver’s own affair when it is to %s', (step) => {
    const opened = takeOwnStep(kept, 'open', worker);
    if (!opened.ok) throw new Error('refused');
    const received = hearStep(kept, 'receive', { referralId: 'r-1', at: at.toISOString() }, worker);
    expect(takeOwnStep(received?.referral ?? kept, step, worker, { assignee: 'u-7' })).not.toHaveProperty('event');
  });

  it('is refused with what may be done instead, and changes nothing', () => {
    expect(takeOwnStep(kept, 'conclude', worker)).toMatchObject({ ok: false, refusal: { status: 'sent' } });
  });

  it('names nobody where a computer took it', () => {
    const outcome = takeOwnStep(kept, 'receive', { side: 'receiver', agency: 'safeguarding-hub', at });
    expect(outcome).not.toHaveProperty('entry.byName');
    expect(outcome).not.toHaveProperty('event.data.byName');
  });
});

describe('a step of the other side', () => {
  it('is kept with its own time and in its own words', () => {
    const heard = { referralId: 'r-1', at: '2026-11-20T10:00:00Z', byName: 'PC Okafor', reason: 'duplicate' };
    expect(hearStep(kept, 'withdraw', heard, { side: 'sender', agency: 'police' })).toMatchObject({
      referral: { version: 2, colour: 'green', state: { status: 'withdrawn' } },
      entry: { at: heard.at, byAgency: 'police', byName: 'PC Okafor', details: { reason: 'duplicate' } },
    });
  });

  it('leaves out of the history what is no part of it', () => {
    const heard = { referralId: 'r-1', at: '2026-11-20T10:00:00Z', reason: 'correction', amended: { secret: 1 } };
    const changed = hearStep(kept, 'amend', heard, { side: 'sender', agency: 'police' });
    expect(changed?.entry.details).toEqual({ reason: 'correction' });
  });

  it('is not believed when it cannot have been', () => {
    const heard = { referralId: 'r-1', at: '2026-11-20T10:00:00Z' };
    expect(hearStep(kept, 'conclude', heard, { side: 'receiver', agency: 'police' })).toBeUndefined();
  });
});

describe('the events of steps', () => {
  const steps = [...new Set([...stepsOf('sender'), ...stepsOf('receiver')])];

  it('are all in the catalogue, one for each step that is told', () => {
    const told = steps.flatMap((step) => eventOfStep(step) ?? []);
    expect(Object.keys(eventCatalogue)).toEqual(expect.arrayContaining(told));
    expect(new Set(told).size).toBe(told.length);
    expect(steps.filter((step) => !eventOfStep(step))).toEqual(['assign', 'prioritise', 'refer-on']);
  });

  it.each(steps.filter((step) => eventOfStep(step)))('tell of %s and are read as the same', (step) => {
    expect(stepOfEvent(eventOfStep(step) as string)).toBe(step);
  });

  it('are not read into what is about something else', () => {
    expect(stepOfEvent('referral-hub.person-sighted.v1')).toBeUndefined();
  });
});
