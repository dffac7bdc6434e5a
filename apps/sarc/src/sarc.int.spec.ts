import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routesWithoutAnswer } from '#libs/access';
import { routesOf, unexpectedAnswers, type RouteRule, type ServiceUnderTest } from '#libs/testing';
import { startSarcUnderTest } from '../test/sarc-under-test.js';

let sarc: ServiceUnderTest;

beforeAll(async () => {
  sarc = await startSarcUnderTest();
});
afterAll(() => sarc.stop());

const staff = ['sarc/practitioner', 'sarc/supervisor'];
const advisers = [...staff, 'sarc/isva'];

/** Who may use which route, and what a caller is told who asks for what is not there or says nothing. */
const rules: Record<string, RouteRule> = {
  'GET /health/live': { allowed: 'anybody', status: 200 },
  'GET /health/ready': { allowed: 'anybody', status: 200 },
  'GET /referrals': { allowed: staff, status: 200 },
  'GET /referrals/:id': { allowed: staff, status: 404 },
  'POST /referrals/search': { allowed: staff, status: 400 },
  'POST /sent-referrals/search': { allowed: staff, status: 400 },
  'GET /referrals/counts': { allowed: staff, status: 200 },
  'POST /referrals/:id/team': { allowed: ['sarc/supervisor'], status: 400 },
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
  'POST /referrals/:id/examination/offer': { allowed: staff, status: 400 },
  'POST /referrals/:id/examination/finish': { allowed: staff, status: 400 },
  'POST /referrals/:id/examination/decline': { allowed: staff, status: 400 },
  'POST /clients': { allowed: staff, status: 400 },
  'GET /clients': { allowed: staff, status: 200 },
  'GET /clients/:id': { allowed: staff, status: 404 },
  'POST /clients/:id/examination/offer': { allowed: staff, status: 400 },
  'POST /clients/:id/examination/finish': { allowed: staff, status: 400 },
  'POST /clients/:id/examination/decline': { allowed: staff, status: 400 },
  'GET /clients/counts': { allowed: staff, status: 200 },
  'GET /isva-cases': { allowed: advisers, status: 200 },
  'GET /isva-cases/:id': { allowed: advisers, status: 404 },
  'POST /isva-cases/:id/offer': { allowed: staff, status: 400 },
  'POST /isva-cases/:id/not-offer': { allowed: staff, status: 400 },
  'POST /isva-cases/:id/accept': { allowed: staff, status: 400 },
  'POST /isva-cases/:id/decline': { allowed: staff, status: 400 },
  'POST /isva-cases/:id/allocate': { allowed: staff, status: 400 },
  'POST /isva-cases/:id/reallocate': { allowed: staff, status: 400 },
  'POST /isva-cases/:id/contact': { allowed: advisers, status: 400 },
  'POST /isva-cases/:id/needs': { allowed: advisers, status: 400 },
  'POST /isva-cases/:id/plan-action': { allowed: advisers, status: 400 },
  'POST /isva-cases/:id/action-end': { allowed: advisers, status: 400 },
  'POST /isva-cases/:id/justice-stage': { allowed: advisers, status: 400 },
  'POST /isva-cases/:id/review': { allowed: advisers, status: 400 },
  'POST /isva-cases/:id/end': { allowed: advisers, status: 400 },
  'POST /clients/:id/refer': { allowed: staff, status: 400 },
  'POST /clients/:id/safeguarding-referral': { allowed: staff, status: 404 },
  'POST /referrals/:id/safeguarding-referral': { allowed: staff, status: 404 },
  'POST /referrals/:id/refer-on': { allowed: staff, status: 400 },
  'POST /referrals/:id/consent': { allowed: staff, status: 400 },
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
  'POST /samples/:id/decide': { allowed: staff, status: 400 },
};

describe('the door of the centre', () => {
  it('has no route that does not say whom it answers', () => {
    expect(routesWithoutAnswer(sarc.app)).toEqual([]);
    expect(routesOf(sarc.app).sort()).toEqual(Object.keys(rules).sort());
  });

  it('answers each role of each agency as its rules say, and nobody without a token', async () => {
    expect(await unexpectedAnswers(sarc, rules)).toEqual([]);
  }, 240_000);
});
