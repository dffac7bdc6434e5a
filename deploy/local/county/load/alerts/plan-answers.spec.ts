import 'reflect-metadata';
import { alertActions, codesOf } from '#libs/case-schemas';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AnswerAlertBody as AtBeacon } from '../../../../../apps/beacon/src/alert/alert.requests.js';
import { AnswerAlertBody as AtThePolice } from '../../../../../apps/police/src/alert/alert.requests.js';
import { AnswerAlertBody as AtProbation } from '../../../../../apps/probation/src/alert/alert.requests.js';
import { AnswerAlertBody as AtYouthOffending } from '../../../../../apps/youth-offending/src/alert/alert.requests.js';
import { planAnswers } from './plan-answers.js';

const answersOf = (alerts: number) => planAnswers(alerts).flatMap((work) => (work?.answer ? [work.answer] : []));

describe('what the agencies of the county say of the alerts that they get', () => {
  it('is every code once, where there are as many alerts as codes', () => {
    const codes = codesOf(alertActions);
    expect(answersOf(codes.length).map(({ action }) => action)).toEqual(codes);
  });

  it.each([
    ['the police', AtThePolice] as const,
    ['Beacon', AtBeacon] as const,
    ['youth offending', AtYouthOffending] as const,
    ['probation', AtProbation] as const,
  ])('is such as %s take', (_, body) => {
    for (const answer of answersOf(150)) {
      const said = plainToInstance(body, { ...answer, version: 2 });
      expect(validateSync(said, { whitelist: true, forbidNonWhitelisted: true }).map(String)).toEqual([]);
    }
  });

  it('is nothing yet of half of them, and of some no more than that they were seen', () => {
    const plans = planAnswers(150);
    const share = (count: number): number => count / plans.length;
    expect(share(plans.filter((work) => work === undefined).length)).toBeGreaterThan(0.4);
    expect(share(plans.filter((work) => work && !work.answer).length)).toBeGreaterThan(0.1);
    expect(share(answersOf(150).length)).toBeGreaterThan(0.3);
  });
});
