import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routesWithoutAnswer } from '#libs/access';
import { routesOf, testDatabase, unexpectedAnswers, type RouteRule, type ServiceUnderTest } from '#libs/testing';
import { Client } from 'pg';
import { startPoliceUnderTest } from '../test/police-under-test.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

const officer = ['police/officer'];
const publicProtection = ['police/public-protection'];
/** Who works on what others refer; whoever leads them can do what they do. */
const receivers = [...publicProtection, 'police/public-protection-supervisor'];

/** Who may use which route, and what a caller is told who asks for what is not there or says nothing. */
const rules: Record<string, RouteRule> = {
  'GET /health/live': { allowed: 'anybody', status: 200 },
  'GET /health/ready': { allowed: 'anybody', status: 200 },
  'GET /alerts': { allowed: [...officer, ...publicProtection], status: 200 },
  'GET /alerts/counts': { allowed: [...officer, ...publicProtection], status: 200 },
  'GET /alerts/:id': { allowed: [...officer, ...publicProtection], status: 404 },
  'POST /alerts/:id/acknowledge': { allowed: [...officer, ...publicProtection], status: 400 },
  'POST /alerts/:id/answer': { allowed: [...officer, ...publicProtection], status: 400 },
  'POST /drafts': { allowed: officer, status: 201 },
  'GET /drafts': { allowed: officer, status: 200 },
  'GET /drafts/:id': { allowed: officer, status: 404 },
  'PUT /drafts/:id': { allowed: officer, status: 400 },
  'DELETE /drafts/:id': { allowed: officer, status: 400 },
  'POST /drafts/:id/send': { allowed: officer, status: 400 },
  'POST /incidents': { allowed: ['police/incident-reporter'], status: 400 },
  'GET /incidents/:id': { allowed: ['police/incident-reporter', ...officer, ...publicProtection], status: 404 },
  'GET /incidents': { allowed: officer, status: 200 },
  'POST /incidents/:id/risk-assessments': { allowed: [...officer, ...publicProtection], status: 400 },
  'POST /incidents/:id/marac': { allowed: [...officer, ...publicProtection], status: 400 },
  'POST /incidents/:id/childs-voices': { allowed: [...officer, ...publicProtection], status: 400 },
  'POST /incidents/:id/public-protection-notices': { allowed: [...officer, ...publicProtection], status: 400 },
  'POST /public-protection-notices/:id/grades': { allowed: publicProtection, status: 400 },
  'POST /incidents/:id/protection-powers': { allowed: [...officer, ...publicProtection], status: 400 },
  'POST /protection-powers/:id/end': { allowed: [...officer, ...publicProtection], status: 400 },
  'GET /public-protection-notices': { allowed: publicProtection, status: 200 },
  'GET /public-protection-notices/counts': { allowed: publicProtection, status: 200 },
  'POST /incidents/:id/finalise': { allowed: officer, status: 400 },
  'GET /victim-updates': { allowed: officer, status: 200 },
  'GET /victim-updates/counts': { allowed: officer, status: 200 },
  'POST /victim-updates/:id/give': { allowed: officer, status: 400 },
  'POST /victim-updates/:id/not-given': { allowed: officer, status: 400 },
  'GET /referrals': { allowed: officer, status: 200 },
  'GET /referrals/counts': { allowed: officer, status: 200 },
  'GET /referrals/:id': { allowed: officer, status: 404 },
  'POST /referrals/:id/answer': { allowed: officer, status: 400 },
  'POST /referrals/:id/amend': { allowed: officer, status: 400 },
  'POST /referrals/:id/consent': { allowed: officer, status: 400 },
  'POST /referrals/:id/dispute': { allowed: officer, status: 400 },
  'POST /referrals/:id/enter-in-error': { allowed: officer, status: 400 },
  'POST /referrals/:id/withdraw': { allowed: officer, status: 400 },
  'GET /information-requests': { allowed: receivers, status: 200 },
  'GET /information-requests/counts': { allowed: receivers, status: 200 },
  'GET /information-requests/:id': { allowed: receivers, status: 404 },
  'POST /information-requests/:id/answer': { allowed: receivers, status: 400 },
  'GET /received-referrals': { allowed: receivers, status: 200 },
  'POST /received-referrals/search': { allowed: receivers, status: 400 },
  'GET /received-referrals/counts': { allowed: receivers, status: 200 },
  'GET /received-referrals/:id': { allowed: receivers, status: 404 },
  'POST /received-referrals/:id/accept': { allowed: receivers, status: 400 },
  'POST /received-referrals/:id/ask': { allowed: receivers, status: 400 },
  'POST /received-referrals/:id/team': { allowed: ['police/public-protection-supervisor'], status: 400 },
  'POST /received-referrals/:id/assign': { allowed: receivers, status: 400 },
  'POST /received-referrals/:id/conclude': { allowed: receivers, status: 400 },
  'POST /received-referrals/:id/enter-in-error': { allowed: receivers, status: 400 },
  'POST /received-referrals/:id/open': { allowed: receivers, status: 400 },
  'POST /received-referrals/:id/prioritise': { allowed: receivers, status: 400 },
  'POST /received-referrals/:id/progress': { allowed: receivers, status: 400 },
  'POST /received-referrals/:id/reject': { allowed: receivers, status: 400 },
  'POST /received-referrals/:id/reopen': { allowed: receivers, status: 400 },
  'POST /received-referrals/:id/uphold': { allowed: receivers, status: 400 },
};

describe('the door of the police', () => {
  it('has no route that does not say whom it answers', () => {
    expect(routesWithoutAnswer(police.app)).toEqual([]);
    expect(routesOf(police.app).sort()).toEqual(Object.keys(rules).sort());
  });

  it('answers each role of each agency as its rules say, and nobody without a token', async () => {
    expect(await unexpectedAnswers(police, rules)).toEqual([]);
  }, 240_000);
});

describe('the database role of the police', () => {
  it('is no superuser, passes no row security, inherits nothing and owns nothing', async () => {
    const [role] = await police.query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit,
         (SELECT count(*)::int FROM pg_auth_members WHERE member = pg_roles.oid) AS memberships,
         (SELECT count(*)::int FROM pg_shdepend WHERE refobjid = pg_roles.oid AND deptype = 'o') AS owned
       FROM pg_roles WHERE rolname = current_user`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolinherit: false,
      memberships: 0,
      owned: 0,
    });
  });

  it.each([
    `UPDATE access_log SET subject = 'somebody else'`,
    'DELETE FROM access_log',
    'TRUNCATE access_log',
    'DELETE FROM access_log_head',
    `UPDATE referral_history SET step = 'accept'`,
    'DELETE FROM referral_history',
    'DELETE FROM incident',
    'UPDATE incident SET details = details',
    'DELETE FROM sent_referral',
    'DELETE FROM received_referral',
    `UPDATE received_referral_history SET step = 'accept'`,
    'DELETE FROM received_referral_amendment',
    'DELETE FROM received_referral_breach',
    `UPDATE victim_update SET due_at = now()`,
    `UPDATE victim_update_ended SET how = 'given'`,
    'DELETE FROM victim_update_ended',
    'DELETE FROM incident_finalisation',
    `UPDATE public_protection_grade SET grade = 'green'`,
    'DELETE FROM public_protection_notice',
    'UPDATE protection_power SET used_at = now()',
    'DELETE FROM protection_power_ended',
    `UPDATE incident_risk_assessment SET recorded_by = 'nobody'`,
    'DELETE FROM incident_childs_voice',
    'UPDATE incident_marac SET referred_on = now()',
    `UPDATE alert_entry SET words = 'nothing'`,
    'DELETE FROM alert_entry',
    'DELETE FROM alert_incident',
    `UPDATE information_given SET words = 'nothing'`,
    'UPDATE information_request SET asked = asked',
    'DELETE FROM information_request',
    'DELETE FROM inbox',
    'DROP TABLE incident',
    'ALTER TABLE access_log DISABLE TRIGGER ALL',
    'CREATE TABLE own (id integer)',
    'SELECT * FROM migration',
  ])('may not %s', async (statement) => {
    await expect(police.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot even connect to the database of another agency', async () => {
    const beacon = await testDatabase('beacon');
    const intruder = new Client({
      connectionString: Object.assign(new URL(police.database.url), { pathname: beacon.name }).href,
    });
    await expect(intruder.connect()).rejects.toMatchObject({ code: '42501' });
    await beacon.drop();
  });
});
