import { describe, expect, it } from '@jest/globals';
import type { Birth } from '#libs/case-schemas';
import { englandAndWales, standing } from '#libs/deadlines';
import { forensicWindows } from '../deadline/forensic-windows.data.js';
import type { ExaminationStep, SampleTaken } from '../examination/examination.js';
import { safeguardingReferralOf, type SafeguardingReferral } from '../safeguarding/safeguarding-duty.js';
import { clientWindows } from './client-windows.js';

const now = new Date('2026-11-20T12:00:00Z');
const calendar = englandAndWales();

describe('whether the safeguarding hub must be told of a client', () => {
  it.each<[string, Birth | undefined, SafeguardingReferral]>([
    ['is seventeen', { kind: 'date', date: '2008-11-21' }, 'required'],
    ['has just turned eighteen', { kind: 'date', date: '2008-11-20' }, 'by-consent-or-override'],
    ['seems to be fifteen', { kind: 'estimated-age', estimatedAge: 15 }, 'required'],
    ['says nothing of their age', undefined, 'by-consent-or-override'],
  ])('who %s', (_, birth, expected) => {
    expect(safeguardingReferralOf({ person: { names: [], ...(birth && { birth }) } }, now)).toBe(expected);
  });
});

describe('the forensic windows of a client', () => {
  const offence = new Date('2026-11-20T00:00:00Z');
  const hours = (count: number) => new Date(offence.getTime() + count * 60 * 60 * 1000);
  const taken = (step: ExaminationStep, after: number) => ({ step, at: hours(after), recordedAt: hours(after) });
  const oral: SampleTaken = { type: 'oral', takenAt: hours(12) };

  it.each([
    [[], [], ['running', 'running', 'running', 'due-soon']],
    [[taken('offer', 12)], [], ['running', 'running', 'running', 'due-soon']],
    [[taken('offer', 12), taken('finish', 13)], [oral], ['cancelled', 'cancelled', 'cancelled', 'met']],
    [[taken('offer', 12), taken('decline', 13)], [], ['cancelled', 'cancelled', 'cancelled', 'cancelled']],
    [[taken('offer', 12), taken('decline', 13), taken('offer', 14)], [], ['running', 'running', 'running', 'due-soon']],
  ])('after %j, with %j', (steps, samples, expected) => {
    const windows = clientWindows(
      { offence, cameAt: hours(11) },
      { steps, samples },
      { policies: forensicWindows, calendar },
    );
    expect(windows.map((window) => standing(window, hours(14), calendar))).toEqual(expected);
  });
});
