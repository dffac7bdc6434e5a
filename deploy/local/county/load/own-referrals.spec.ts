import 'reflect-metadata';
import { agencies, makeReferral, NewReferral, sharingAgreements } from '#libs/case-schemas';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { generate } from '../generate.js';
import { ownReferrals } from './own-referrals.js';

const beginning = { seed: 1, incidents: 1500, until: '2026-11-23T19:00:00Z' };
const { events } = generate(1, { incidents: 1500, months: 12, until: new Date(beginning.until) });
const senders = agencies.filter((agency) => agency !== 'police');
const all = ownReferrals(senders, events, beginning).map(({ from, body }) => ({ from, body: body as NewReferral }));

describe('the referrals that the agencies of the county make by themselves', () => {
  it('are of every kind that is agreed', () => {
    const agreed = sharingAgreements.filter(({ matter, from }) => matter === 'referral' && from !== 'police');
    const kinds = new Set(all.map(({ from, body }) => `${from} ${body.to} ${body.purpose}`));
    expect([...kinds].sort()).toEqual(agreed.map(({ from, to, purposeCode }) => `${from} ${to} ${purposeCode}`).sort());
  });

  it('are such as no service refuses, and cross by what the person answered', () => {
    const now = { byName: 'A Worker', at: new Date(beginning.until), referralId: 'R', incidentId: 'I' };
    for (const { from, body } of all) {
      const faults = validateSync(plainToInstance(NewReferral, body), { whitelist: true, forbidNonWhitelisted: true });
      expect(faults).toEqual([]);
      expect(makeReferral(body, { from, ...now }).ok).toBe(true);
    }
  });

  it('come to the police often enough that each way that a referral can go comes there', () => {
    expect(all.filter(({ body }) => body.to === 'police').length).toBeGreaterThan(40);
  });

  it('are the same for the same seed', () => {
    expect(ownReferrals(senders, events, beginning)).toEqual(ownReferrals(senders, events, beginning));
  });
});
