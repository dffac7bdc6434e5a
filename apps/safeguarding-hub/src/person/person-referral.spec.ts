import { describe, expect, it } from '@jest/globals';
import { statusThen, type StepThen } from './person-referral.js';

const step = (name: StepThen['step'], by: StepThen['by'] = 'safeguarding-hub'): StepThen => ({ step: name, by });

describe('where a referral stood', () => {
  it.each<[string, 'received' | 'sent', StepThen[], string]>([
    ['before anything was done', 'received', [], 'sent'],
    ['once the hub accepted it', 'received', [step('receive'), step('accept')], 'accepted'],
    ['while the sender owes an answer', 'received', [step('receive'), step('ask')], 'on-hold'],
    ['once its sender took it back', 'received', [step('receive'), step('withdraw', 'police')], 'withdrawn'],
    ['once the receiver concluded it', 'sent', [step('accept', 'beacon'), step('conclude', 'beacon')], 'concluded'],
  ])('%s: %s', (_, direction, steps, status) => {
    expect(statusThen({ direction, steps })).toBe(status);
  });
});
