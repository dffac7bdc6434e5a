import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routesWithoutAnswer } from '#libs/access';
import { routesOf, unexpectedAnswers, type RouteRule, type ServiceUnderTest } from '#libs/testing';
import { startHubUnderTest } from '../test/hub-under-test.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

const practitioner = ['safeguarding-hub/practitioner'];
const staff = ['safeguarding-hub/practitioner', 'safeguarding-hub/supervisor'];

/** Who may use which route, and what a caller is told who asks for what is not there or says nothing. */
const rules: Record<string, RouteRule> = {
  'GET /health/live': { allowed: 'anybody', status: 200 },
  'GET /health/ready': { allowed: 'anybody', status: 200 },
  'GET /findings': { allowed: practitioner, status: 200 },
  'GET /findings/:id': { allowed: practitioner, status: 404 },
  'GET /policies': { allowed: staff, status: 200 },
  'GET /policies/:id': { allowed: staff, status: 404 },
  'POST /policies/:id/versions': { allowed: ['safeguarding-hub/supervisor'], status: 400 },
  'POST /policies/:id/decide': { allowed: ['safeguarding-hub/supervisor'], status: 400 },
  'POST /policies/:id/take-back': { allowed: ['safeguarding-hub/supervisor'], status: 400 },
  'POST /findings/:id/seen': { allowed: practitioner, status: 400 },
  'GET /worklists': { allowed: staff, status: 200 },
  'GET /people/:id': { allowed: staff, status: 404 },
  'POST /people/search': { allowed: staff, status: 422 },
  'GET /matches': { allowed: staff, status: 200 },
  'GET /matches/counts': { allowed: staff, status: 200 },
  'GET /matches/:id': { allowed: staff, status: 404 },
  'POST /matches': { allowed: staff, status: 400 },
  'POST /matches/:id/decide': { allowed: staff, status: 400 },
  'POST /matches/:id/second': { allowed: staff, status: 400 },
  'POST /matches/:id/undo': { allowed: staff, status: 400 },
  'GET /delivery': { allowed: staff, status: 200 },
  'GET /delivery/:from/:to': { allowed: staff, status: 404 },
  'GET /referrals': { allowed: staff, status: 200 },
  'GET /referrals/:id': { allowed: staff, status: 404 },
  'GET /referrals/:id/earlier-contacts': { allowed: staff, status: 404 },
  'POST /referrals/search': { allowed: staff, status: 400 },
  'POST /sent-referrals/search': { allowed: staff, status: 400 },
  'GET /referrals/counts': { allowed: staff, status: 200 },
  'POST /referrals/:id/triage': { allowed: staff, status: 400 },
  'POST /referrals/:id/team': { allowed: ['safeguarding-hub/supervisor'], status: 400 },
  'POST /referrals/:id/assign': { allowed: staff, status: 400 },
  'POST /referrals/:id/prioritise': { allowed: staff, status: 400 },
  'POST /referrals/:id/open': { allowed: staff, status: 400 },
  'POST /referrals/:id/accept': { allowed: staff, status: 400 },
  'POST /referrals/:id/ask': { allowed: staff, status: 400 },
  'POST /referrals/:id/reject': { allowed: staff, status: 400 },
  'POST /referrals/:id/uphold': { allowed: staff, status: 400 },
  'POST /referrals/:id/progress': { allowed: staff, status: 400 },
  'POST /referrals/:id/conclude': { allowed: staff, status: 400 },
  'POST /referrals/:id/reopen': { allowed: staff, status: 400 },
  'POST /referrals/:id/enter-in-error': { allowed: staff, status: 400 },
  'POST /referrals/:id/refer-on': { allowed: staff, status: 400 },
  'POST /referrals/:id/consent': { allowed: staff, status: 400 },
  'GET /information-requests': { allowed: staff, status: 200 },
  'GET /information-requests/counts': { allowed: staff, status: 200 },
  'POST /referrals/:id/information-requests': { allowed: staff, status: 400 },
  'POST /referrals/:id/information-requests/:requestId/withdraw': { allowed: staff, status: 400 },
  'POST /referrals/:id/strategy-meetings': { allowed: staff, status: 400 },
  'POST /referrals/:id/strategy-meetings/:meetingId/invited': { allowed: staff, status: 400 },
  'POST /referrals/:id/strategy-meetings/:meetingId/attendance': { allowed: staff, status: 400 },
  'POST /referrals/:id/strategy-meetings/:meetingId/information': { allowed: staff, status: 400 },
  'POST /referrals/:id/strategy-meetings/:meetingId/decisions': { allowed: staff, status: 400 },
  'POST /referrals/:id/strategy-meetings/:meetingId/close': { allowed: staff, status: 400 },
  'POST /referrals/:id/strategy-meetings/:meetingId/call-off': { allowed: staff, status: 400 },
  'POST /referrals/:id/strategy-meetings/:meetingId/actions': { allowed: staff, status: 400 },
  'POST /referrals/:id/strategy-meetings/:meetingId/actions/owner': { allowed: staff, status: 400 },
  'POST /referrals/:id/strategy-meetings/:meetingId/actions/end': { allowed: staff, status: 400 },
  'GET /strategy-meetings': { allowed: staff, status: 200 },
  'GET /strategy-meetings/actions': { allowed: staff, status: 200 },
  'GET /strategy-meetings/counts': { allowed: staff, status: 200 },
  'POST /referrals/:id/protection-powers': { allowed: staff, status: 400 },
  'POST /referrals/:id/protection-powers/:powerId/end': { allowed: staff, status: 400 },
  'POST /referrals/:id/childs-voices': { allowed: staff, status: 400 },
  'POST /referrals/:id/exploitation': { allowed: staff, status: 400 },
  'POST /referrals/:id/modern-slavery': { allowed: staff, status: 400 },
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
  'POST /sent-referrals/:id/consent': { allowed: staff, status: 400 },
  'POST /sent-referrals/:id/withdraw': { allowed: staff, status: 400 },
  'POST /sent-referrals/:id/amend': { allowed: staff, status: 400 },
  'POST /sent-referrals/:id/dispute': { allowed: staff, status: 400 },
  'POST /sent-referrals/:id/enter-in-error': { allowed: staff, status: 400 },
};

describe('the door of the safeguarding hub', () => {
  it('has no route that does not say whom it answers', () => {
    expect(routesWithoutAnswer(hub.app)).toEqual([]);
    expect(routesOf(hub.app).sort()).toEqual(Object.keys(rules).sort());
  });

  it('answers each role of each agency as its rules say, and nobody without a token', async () => {
    expect(await unexpectedAnswers(hub, rules)).toEqual([]);
  }, 240_000);
});
