import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routesWithoutAnswer } from '#libs/access';
import { routesOf, unexpectedAnswers, type RouteRule, type ServiceUnderTest } from '#libs/testing';
import { startBeaconUnderTest } from '../test/beacon-under-test.js';

let beacon: ServiceUnderTest;

beforeAll(async () => {
  beacon = await startBeaconUnderTest();
});
afterAll(() => beacon.stop());

const staff = ['beacon/caseworker', 'beacon/supervisor'];

/** Who may use which route, and what a caller is told who asks for what is not there or says nothing. */
const rules: Record<string, RouteRule> = {
  'GET /health/live': { allowed: 'anybody', status: 200 },
  'GET /health/ready': { allowed: 'anybody', status: 200 },
  'GET /referrals': { allowed: staff, status: 200 },
  'GET /referrals/:id': { allowed: staff, status: 404 },
  'POST /referrals/search': { allowed: staff, status: 400 },
  'POST /sent-referrals/search': { allowed: staff, status: 400 },
  'GET /referrals/counts': { allowed: staff, status: 200 },
  'POST /referrals/:id/team': { allowed: ['beacon/supervisor'], status: 400 },
  'POST /referrals/:id/assign': { allowed: staff, status: 400 },
  'POST /referrals/:id/prioritise': { allowed: staff, status: 400 },
  'POST /referrals/:id/accept': { allowed: staff, status: 400 },
  'POST /referrals/:id/open': { allowed: staff, status: 400 },
  'POST /referrals/:id/uphold': { allowed: staff, status: 400 },
  'POST /referrals/:id/reopen': { allowed: staff, status: 400 },
  'POST /referrals/:id/enter-in-error': { allowed: staff, status: 400 },
  'POST /referrals/:id/ask': { allowed: staff, status: 400 },
  'POST /referrals/:id/reject': { allowed: staff, status: 400 },
  'POST /referrals/:id/progress': { allowed: staff, status: 400 },
  'POST /referrals/:id/conclude': { allowed: staff, status: 400 },
  'POST /referrals/:id/contact-attempts': { allowed: staff, status: 400 },
  'POST /referrals/:id/needs-assessments': { allowed: staff, status: 400 },
  'POST /referrals/:id/plan-actions': { allowed: staff, status: 400 },
  'POST /referrals/:id/plan-actions/end': { allowed: staff, status: 400 },
  'POST /referrals/:id/own-view': { allowed: staff, status: 400 },
  'POST /referrals/:id/marac': { allowed: staff, status: 400 },
  'POST /referrals/:id/restorative-justice': { allowed: staff, status: 400 },
  'POST /referrals/:id/refer-on': { allowed: staff, status: 400 },
  'GET /alerts': { allowed: staff, status: 200 },
  'GET /alerts/counts': { allowed: staff, status: 200 },
  'GET /alerts/:id': { allowed: staff, status: 404 },
  'POST /alerts/:id/acknowledge': { allowed: staff, status: 400 },
  'POST /alerts/:id/answer': { allowed: staff, status: 400 },
  'GET /information-requests': { allowed: staff, status: 200 },
  'GET /information-requests/counts': { allowed: staff, status: 200 },
  'GET /information-requests/:id': { allowed: staff, status: 404 },
  'POST /information-requests/:id/answer': { allowed: staff, status: 400 },
  'POST /drafts': { allowed: staff, status: 201 },
  'GET /drafts': { allowed: staff, status: 200 },
  'GET /drafts/:id': { allowed: staff, status: 404 },
  'PUT /drafts/:id': { allowed: staff, status: 400 },
  'DELETE /drafts/:id': { allowed: staff, status: 400 },
  'POST /drafts/:id/send': { allowed: staff, status: 400 },
  'GET /sent-referrals': { allowed: staff, status: 200 },
  'GET /sent-referrals/:id': { allowed: staff, status: 404 },
  'POST /sent-referrals': { allowed: staff, status: 400 },
  'POST /sent-referrals/:id/answer': { allowed: staff, status: 400 },
  'POST /sent-referrals/:id/withdraw': { allowed: staff, status: 400 },
  'POST /sent-referrals/:id/consent': { allowed: staff, status: 400 },
  'POST /sent-referrals/:id/amend': { allowed: staff, status: 400 },
  'POST /sent-referrals/:id/dispute': { allowed: staff, status: 400 },
  'POST /sent-referrals/:id/enter-in-error': { allowed: staff, status: 400 },
  'POST /secret-takeovers': { allowed: ['beacon/supervisor'], status: 400 },
  'GET /contacts': { allowed: staff, status: 200 },
  'GET /contacts/:id': { allowed: staff, status: 404 },
  'POST /contacts/:id/assign': { allowed: staff, status: 400 },
  'POST /contacts/:id/refer-on': { allowed: staff, status: 400 },
  'POST /contacts': { allowed: ['beacon/contact-recorder'], status: 400 },
};

describe('the door of Beacon', () => {
  it('has no route that does not say whom it answers', () => {
    expect(routesWithoutAnswer(beacon.app)).toEqual([]);
    expect(routesOf(beacon.app).sort()).toEqual(Object.keys(rules).sort());
  });

  it('answers each role of each agency as its rules say, and nobody without a token', async () => {
    expect(await unexpectedAnswers(beacon, rules)).toEqual([]);
  }, 240_000);
});
