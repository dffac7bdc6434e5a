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

/** Who may use which route, and what a caller is told who asks for what is not there. */
const rules: Record<string, RouteRule> = {
  'GET /health/live': { allowed: 'anybody', status: 200 },
  'GET /health/ready': { allowed: 'anybody', status: 200 },
  'GET /findings': { allowed: practitioner, status: 200 },
  'GET /findings/:id': { allowed: practitioner, status: 404 },
};

describe('the door of the safeguarding hub', () => {
  it('has no route that does not say whom it answers', () => {
    expect(routesWithoutAnswer(hub.app)).toEqual([]);
    expect(routesOf(hub.app).sort()).toEqual(Object.keys(rules).sort());
  });

  it('answers each role of each agency as its rules say, and nobody without a token', async () => {
    expect(await unexpectedAnswers(hub, rules)).toEqual([]);
  }, 30_000);
});
