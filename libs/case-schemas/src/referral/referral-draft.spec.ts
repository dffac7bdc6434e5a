import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import { gapsOf } from './draft-gap.js';
import { NewReferral } from './new-referral.js';
import { ReferralDraft } from './referral-draft.js';

const at = new Date('2026-11-21T09:00:00Z');
const whole = {
  to: 'safeguarding-hub',
  purpose: 'safeguarding',
  incident: { occurredAt: '2026-11-20T10:00:00Z', reportedAt: '2026-11-20T11:00:00Z', category: 'violence' },
  person: { names: [{ kind: 'current', forenames: 'Maya' }], birth: { kind: 'date', date: '1990-02-03' } },
  consent: { purpose: 'safeguarding', recipient: 'safeguarding-hub', decision: 'given', at: '2026-11-20T12:00:00Z' },
  override: { reason: 'adult-at-risk', decidedBy: 'Grace Bell', text: 'He has a key.', at: '2026-11-20T12:00:00Z' },
  riskAssessment: { tool: 'DASH', grade: 'high' },
  childsVoice: { spokenTo: true },
  safeContact: { call: true },
  ...{ summary: 'She is afraid.', requestedService: 'A call', priority: 'urgent' },
};

const pathOf = (error: ValidationError, parent = ''): string[] => {
  const path = [parent, error.property].filter((part) => part !== '').join('.');
  return [...(error.constraints ? [path] : []), ...(error.children ?? []).flatMap((child) => pathOf(child, path))];
};
const faultsOf = (body: object, as: new () => object = ReferralDraft): string[] =>
  validateSync(plainToInstance(as, body), { whitelist: true, forbidNonWhitelisted: true }).flatMap((each) =>
    pathOf(each),
  );

/** Every way of leaving out one part, or one part of a part. */
const partly: [string, object][] = Object.entries(whole).flatMap(([name, part]): [string, object][] => [
  [name, { ...whole, [name]: undefined }],
  ...(typeof part === 'object'
    ? Object.keys(part).map((inner): [string, object] => [
        `${name}.${inner}`,
        { ...whole, [name]: { ...part, [inner]: undefined } },
      ])
    : []),
]);

describe('a draft', () => {
  it('may be empty, and whole', () => {
    expect([faultsOf({}), faultsOf(whole)]).toEqual([[], []]);
  });

  it.each(partly)('may lack %s', (_, body) => expect(faultsOf(body)).toEqual([]));

  it.each<[string, object, string]>([
    ['something that no referral has', { mood: 'grim' }, 'mood'],
    ['something that no incident has', { incident: { weather: 'rain' } }, 'incident.weather'],
    ['an agency that there is not', { to: 'the neighbours' }, 'to'],
    ['an account that is too long', { summary: 'x'.repeat(10_001) }, 'summary'],
    ['a moment that is none', { incident: { occurredAt: 'yesterday' } }, 'incident.occurredAt'],
    ['an answer that there is not', { consent: { decision: 'perhaps' } }, 'consent.decision'],
    ['nothing in a way that is none', { person: null }, 'person'],
    ['a name that is no name', { person: { names: ['Maya'] } }, 'person.names.0'],
    ['a birth of no kind', { person: { birth: {} } }, 'person.birth.kind'],
  ])('is refused with %s, by the name of the field', (_, body, field) => {
    expect(faultsOf(body)).toContain(field);
  });

  it('has every part that a referral has', () => {
    const partsOf = (each: new () => object): string[] =>
      getMetadataStorage()
        .getTargetValidationMetadatas(each, '', true, false)
        .map(({ propertyName }) => propertyName);
    expect(new Set(partsOf(ReferralDraft))).toEqual(new Set(partsOf(NewReferral)));
  });

  it('is told of each fault once, also where more is asked for beside it', () => {
    class WithMore extends ReferralDraft {}
    expect(faultsOf({ incident: { occurredAt: 'yesterday' } }, WithMore)).toEqual(['incident.occurredAt']);
  });

  it('changes nothing of what a referral must have', () => {
    expect(faultsOf({}, NewReferral)).toEqual(['incident', 'person', 'to', 'purpose']);
  });
});

describe('what stands in the way of sending', () => {
  const gaps = (body: object) => gapsOf(body, 'youth-offending', at);

  it('is nothing where all is said and may be told', () => expect(gaps(whole)).toEqual([]));

  it('is each part that is missing, wherever it stands', () => {
    const { to: _, ...rest } = whole;
    const consent = { ...whole.consent, decision: undefined };
    expect(gaps({ ...rest, incident: { category: 'violence' }, consent })).toEqual([
      { field: 'incident.occurredAt', code: 'missing' },
      { field: 'incident.reportedAt', code: 'missing' },
      { field: 'to', code: 'missing' },
      { field: 'consent.decision', code: 'missing' },
    ]);
  });

  it('is then what nobody has agreed on, or what the person has not said', () => {
    expect(gaps({ ...whole, to: 'sarc' })).toEqual([{ field: 'purpose', code: 'no-agreement' }]);
    const { consent: _, override: __, riskAssessment: ___, ...silent } = whole;
    expect(gaps(silent)).toEqual([{ field: 'consent', code: 'explicit-consent-missing' }]);
  });
});
