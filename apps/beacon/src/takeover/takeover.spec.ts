import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { ReferralSent } from '#libs/case-schemas';
import { answersFor, goesWith, type Secret, type Takeover } from './takeover.js';

const wanted: Takeover = { from: 'joanne.hale', team: 'victim-service', reason: 'absent', explanation: 'On leave' };
const sent = {
  incident: { id: 'i-1', category: 'burglary', occurredAt: '2026-11-19T12:00:00Z', reportedAt: '2026-11-19T12:00:00Z' },
  person: { names: [] },
} as unknown as ReferralSent;
const secret = (more: Partial<Secret> = {}): Secret => ({
  ...{ status: 'accepted', sent, sentAt: new Date('2026-11-20T12:00:00Z'), holder: 'joanne.hale' },
  ...more,
});
const grave = { ...sent, incident: { ...sent.incident, category: 'sexual-offence' } } as ReferralSent;

describe('what goes in secret and is taken over', () => {
  it.each<[string, boolean, Partial<Secret>]>([
    ['is what the colleague works on', true, {}],
    ['is not what another works on', false, { holder: 'leah.stone' }],
    ['is not what is over', false, { status: 'concluded' }],
    ['is not what another team has, by what happened', false, { sent: grave }],
    ['is not what another team has, by what it came of', false, { team: 'case-managers' }],
    ['is what the team has, whatever happened', true, { sent: grave, team: 'victim-service' }],
  ])('%s: %s', (_, goes, more) => {
    expect(goesWith(secret(more), wanted)).toBe(goes);
  });

  it.each([
    ['a supervisor of whose teams nothing is known', true, { roles: ['supervisor'] }],
    ['a supervisor of the team', true, { roles: ['supervisor'], teams: ['victim-service'] }],
    ['a supervisor of another team', false, { roles: ['supervisor'], teams: ['case-managers'] }],
    ['a supervisor of no team', false, { roles: ['supervisor'], teams: [] }],
    ['a caseworker of the team', false, { roles: ['caseworker'], teams: ['victim-service'] }],
  ])('is answered for by %s: %s', (_, answers, supervisor) => {
    expect(answersFor(supervisor, 'victim-service')).toBe(answers);
  });
});
