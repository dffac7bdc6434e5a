import 'reflect-metadata';
import { codesOf, decliningReasons } from '#libs/case-schemas';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync } from 'class-validator';
import { GiveInformationBody as AtBeacon } from '../../../../../apps/beacon/src/information-request/information-request.requests.js';
import { GiveInformationBody as AtThePolice } from '../../../../../apps/police/src/information-request/information-request.requests.js';
import { GiveInformationBody as AtProbation } from '../../../../../apps/probation/src/information-request/information-request.requests.js';
import {
  AskPartnerBody,
  WithdrawRequestBody,
} from '../../../../../apps/safeguarding-hub/src/information-request/information-request.requests.js';
import { partnersToAsk } from '../../../../../apps/safeguarding-hub/src/information-request/information-request.js';
import { GiveInformationBody as AtYouthOffending } from '../../../../../apps/youth-offending/src/information-request/information-request.requests.js';
import { suits } from './contact-seen.js';
import { contactsToAskAbout, planQuestions } from './plan-questions.js';

const UNTIL = '2026-11-30T10:00:00Z';
const beginning = { seed: 1, incidents: 100, until: UNTIL };
const plans = planQuestions(beginning);

const problems = (body: ClassConstructor<object>, said: object) =>
  validateSync(plainToInstance(body, said), { whitelist: true, forbidNonWhitelisted: true }).map(String);

describe('what the hub of the county asks partners', () => {
  it('is such as the hub takes, with what it says when it does not ask any more', () => {
    for (const { to, question, why, override, withdrawn } of plans) {
      expect(problems(AskPartnerBody, { version: 2, to, question, why, ...(override && { override }) })).toEqual([]);
      if (withdrawn) expect(problems(WithdrawRequestBody, { version: 2, reason: withdrawn })).toEqual([]);
    }
  });

  it.each([
    ['police', AtThePolice] as const,
    ['probation', AtProbation] as const,
    ['youth-offending', AtYouthOffending] as const,
  ])(
    'is answered by %s as it takes it: what is known and that nothing is, and some is late and some waits',
    (to, body) => {
      const theirs = plans.filter((plan) => plan.to === to);
      for (const answer of theirs.flatMap(({ answers }) => answers))
        expect(problems(body, { ...answer, version: 1 })).toEqual([]);
      const outcomes = theirs.flatMap(({ answers }) => answers.map(({ outcome }) => outcome));
      expect([...new Set(outcomes)].sort()).toEqual(['declined', 'known', 'not-known']);
      const unanswered = theirs.filter(({ answers, withdrawn }) => answers.length === 0 && withdrawn === undefined);
      expect(unanswered.some(({ withinMinutes = 60 }) => withinMinutes < 5)).toBe(true);
      expect(unanswered.some(({ withinMinutes }) => withinMinutes === undefined)).toBe(true);
    },
  );

  it('is answered by Beacon as it takes it, and always the same', () => {
    const theirs = plans.filter(({ to }) => to === 'beacon').flatMap(({ answers }) => answers);
    for (const answer of theirs) expect(problems(AtBeacon, { ...answer, version: 1 })).toEqual([]);
    expect(new Set(theirs.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('is asked of everybody who can be asked, declined for every reason, and mostly answered', () => {
    expect(new Set(plans.map(({ to }) => to))).toEqual(new Set(partnersToAsk(UNTIL.slice(0, 10))));
    const said = plans.flatMap(({ answers }) => answers.map(({ reason }) => reason));
    for (const reason of codesOf(decliningReasons)) expect(said).toContain(reason);
    expect(plans.filter(({ answers }) => answers.length > 0).length / plans.length).toBeGreaterThan(0.6);
    expect(plans.some(({ override }) => override)).toBe(true);
  });

  it('is the same for the same seed, as are the contacts of which it is asked', () => {
    expect(planQuestions(beginning)).toEqual(plans);
    const told = new Map(
      [...Array(30).keys()].map((index) => [index, [{ id: `C-${index}`, to: 'safeguarding-hub' as const }]]),
    );
    const worked = [...told.keys()].slice(0, 20).map((index) => ({ index }));
    const contacts = contactsToAskAbout(worked, { told, beginning });
    expect(contacts).toEqual(contactsToAskAbout(worked, { told: new Map([...told].reverse()), beginning }));
    expect([...contacts].sort()).toEqual(worked.map(({ index }) => `C-${index}`).sort());
  });

  it('is of youth offending about children alone, and of whoever can be asked or was already', () => {
    const at = new Date(UNTIL);
    const born = (date: string) => ({
      status: 'accepted',
      version: 2,
      person: { birth: { kind: 'date' as const, date } },
    });
    const [child, adult] = [born('2014-05-06'), born('1990-02-03')];
    const toYouthOffending = { to: 'youth-offending', of: 'child' } as const;
    expect(suits({ ...child, partnersToAsk: ['youth-offending'] }, toYouthOffending, at)).toBe(true);
    expect(suits({ ...adult, partnersToAsk: ['youth-offending'] }, toYouthOffending, at)).toBe(false);
    expect(suits({ ...adult, partnersToAsk: ['police'] }, { to: 'police' }, at)).toBe(true);
    expect(suits({ ...adult, partnersToAsk: [] }, { to: 'police' }, at)).toBe(false);
    const informationRequests = [{ id: 'Q', to: 'police' as const, state: 'asked' }];
    expect(suits({ ...adult, partnersToAsk: [], informationRequests }, { to: 'police' }, at)).toBe(true);
  });
});
