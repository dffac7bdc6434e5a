import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sharingAgreements, type SharingAgreement } from '../sharing/sharing-agreement.js';
import { personFields, referralFields } from '../sharing/shared-field.js';
import { withinScope } from '../sharing/consent-scope.js';
import { mayCross, projectReferral, type WholeReferral } from './referral-projection.js';

const agreement = (id: string): SharingAgreement =>
  sharingAgreements.find((each) => each.id === id) as SharingAgreement;
const ofReferrals = sharingAgreements.filter(({ matter }) => matter === 'referral');

/** A referral in which every text is its own: by it one can tell which field arrived. */
const canaries = (mark: string): WholeReferral => ({
  referralId: '3f6f0f6e-6f0a-4c29-9d0e-0a52c9f1b7aa',
  at: '2026-11-20T12:34:56Z',
  incident: {
    id: `${mark}-incident.id`,
    reference: `${mark}-incident.reference`,
    occurredAt: '2026-11-19T23:11:22Z',
    reportedAt: '2026-11-20T01:22:33Z',
    category: 'sexual-offence',
    place: `${mark}-incident.place`,
  },
  person: {
    recordId: `${mark}-person.recordId`,
    names: [{ kind: 'current', forenames: `${mark}-person.names`, surname: `${mark}-person.names` }],
    birth: { kind: 'date', date: `${mark}-person.birth` },
    sex: `${mark}-person.sex` as 'F',
    genderIdentity: `${mark}-person.genderIdentity` as 'GIF',
    ethnicity: { code: `${mark}-person.ethnicity`, codeSet: '18+1', definedBy: 'self' },
    addresses: [{ kind: 'home', lines: [`${mark}-person.addresses`], protected: false }],
    phones: [{ number: `${mark}-person.phones` }],
    emails: [{ address: `${mark}-person.emails` }],
    identifiers: [{ type: 'other', value: `${mark}-person.identifiers` }],
    deceased: false,
  },
  riskAssessment: {
    tool: `${mark}-riskAssessment.tool` as 'DASH',
    grade: `${mark}-riskAssessment.grade` as 'high',
    gradedBy: `${mark}-riskAssessment.gradedBy`,
    professionalJudgement: `${mark}-riskAssessment.professionalJudgement`,
  },
  consent: {
    purpose: 'medical',
    recipient: 'sarc',
    decision: 'given',
    at: '2026-11-20T09:00:00Z',
    reason: `${mark}-consent`,
  },
  override: {
    reason: 'serious-crime',
    decidedBy: `${mark}-override`,
    text: `${mark}-override`,
    at: '2026-11-20T09:00:00Z',
  },
  safeContact: { call: true, notes: `${mark}-safeContact` },
  summary: `${mark}-summary`,
  childsVoice: { spokenTo: true, ownWords: `${mark}-childsVoice` },
  requestedService: `${mark}-requestedService`,
  priority: `${mark}-priority` as 'urgent',
  chain: [{ referralId: `${mark}-chain`, from: 'police', to: 'beacon' }],
});

const arrived = (mark: string, whole: WholeReferral, under: SharingAgreement): string[] => {
  const text = JSON.stringify(projectReferral(whole, under).referral);
  return [...new Set([...text.matchAll(new RegExp(`${mark}-([A-Za-z.]+)`, 'g'))].map(([, field]) => field as string))];
};

describe('what crosses of a referral', () => {
  it.each(ofReferrals.map((entry) => [entry.id, entry] as const))(
    'under %s is exactly what the agreement names',
    (_, entry) => {
      fc.assert(
        fc.property(fc.uuid(), (mark) => {
          const found = arrived(mark, canaries(mark), entry);
          expect(found.filter((field) => !mayCross(entry, field))).toEqual([]);
          const named = [...entry.fields, ...entry.personFields.map((field) => `person.${field}`)];
          const missing = named.filter((field) => !found.some((each) => each.startsWith(field)));
          expect(missing.filter((field) => field !== 'person.deceased')).toEqual([]);
        }),
        { numRuns: 10 },
      );
    },
  );

  it('is never a word of a field outside the agreement, whichever fields it names', () => {
    const fields = fc.record({
      fields: fc.subarray([...referralFields]),
      personFields: fc.subarray([...personFields]),
    });
    fc.assert(
      fc.property(fc.uuid(), fields, (mark, chosen) => {
        const entry = { ...agreement('police-beacon-victim-support'), ...chosen };
        const { referral, fields: told } = projectReferral(canaries(mark), entry);
        expect(arrived(mark, canaries(mark), entry).filter((field) => !mayCross(entry, field))).toEqual([]);
        expect(told.filter((field) => !mayCross(entry, field))).toEqual([]);
        expect(referral.agreement).toBe('police-beacon-victim-support');
      }),
    );
  });

  it('is nothing that the classes do not know, at any of its own levels', () => {
    const whole = canaries('x');
    const more = { ...whole, secret: 'canary-1', incident: { ...whole.incident, address: 'canary-2' } };
    const withPerson = { ...more, person: { ...whole.person, occupation: 'canary-3' } };
    expect(JSON.stringify(projectReferral(withPerson, agreement('police-hub-safeguarding')))).not.toContain('canary');
  });

  it('is told field by field, with nothing that is empty', () => {
    const { referralId, at, incident } = canaries('x');
    const small: WholeReferral = { referralId, at, incident, person: { recordId: 'P-1', names: [] } };
    expect(projectReferral(small, agreement('police-probation-supervision')).fields).toEqual([
      'agreement',
      'at',
      'incident.category',
      'incident.id',
      'incident.occurredAt',
      'incident.reference',
      'incident.reportedAt',
      'person.recordId',
      'purpose',
      'referralId',
    ]);
  });

  it('gives of a protected address no more than that there is one', () => {
    const whole = canaries('x');
    const hidden = { kind: 'refuge', lines: ['9 Secret Street'], postcode: 'AL1 1AA', protected: true } as const;
    const person = { ...whole.person, addresses: [{ ...hidden, lines: [...hidden.lines] }] };
    const { referral, fields } = projectReferral({ ...whole, person }, agreement('police-beacon-victim-support'));
    expect(JSON.stringify(referral)).not.toMatch(/Secret|AL1/);
    expect(fields.filter((field) => field.startsWith('person.addresses'))).toEqual([
      'person.addresses.kind',
      'person.addresses.protected',
    ]);
  });

  it('of a victim never tells the offender’s side where they live or where it happened', () => {
    for (const entry of ofReferrals.filter(({ to }) => to === 'probation' || to === 'youth-offending')) {
      const found = arrived('x', canaries('x'), entry);
      expect(found).not.toContain('incident.place');
      if (entry.subject !== 'suspect') expect(found).not.toContain('person.addresses');
    }
  });

  it('leaves the referral itself as it was', () => {
    const whole = canaries('x');
    projectReferral(whole, agreement('sarc-police-anonymous-intelligence'));
    expect(whole).toEqual(canaries('x'));
  });
});

describe('anonymous intelligence of the SARC', () => {
  const { referral } = projectReferral(canaries('x'), agreement('sarc-police-anonymous-intelligence'));

  it('names nobody, and carries no number or hour by which somebody could be found', () => {
    expect(referral.person).toEqual({ names: [] });
    expect(referral.incident).toEqual({
      id: referral.referralId,
      category: 'sexual-offence',
      occurredAt: '2026-11-19T12:00:00Z',
      reportedAt: referral.at,
    });
    expect(JSON.stringify(referral)).not.toMatch(/P-1|23:11|01:22|x-(?!summary)/);
  });

  it('holds the account, which somebody has written for it', () => {
    expect(referral.summary).toBe('x-summary');
  });
});

describe('the referral of a child whom another child harmed', () => {
  const harmed = agreement('police-youth-offending-harmed-child');
  const { referral } = projectReferral(canaries('x'), harmed);

  it('has no number and no moment in common with the referral of the other child', () => {
    const others = projectReferral(
      { ...canaries('x'), referralId: 'another' },
      agreement('police-youth-offending-out-of-court'),
    ).referral;
    expect(referral.incident).toEqual({
      id: referral.referralId,
      category: 'sexual-offence',
      occurredAt: '2026-11-19T00:00:00Z',
      reportedAt: '2026-11-20T00:00:00Z',
    });
    const shared = Object.values(others.incident).filter((value) => Object.values(referral.incident).includes(value));
    expect(shared).toEqual(['sexual-offence']);
  });

  it('is the same when it is put right', () => {
    expect(projectReferral(referral, harmed).referral).toEqual(referral);
  });
});

describe('the chain of a referral', () => {
  const link = (from: 'police' | 'sarc' | 'beacon', to: 'sarc' | 'beacon' | 'safeguarding-hub') =>
    ({ referralId: `${from}-${to}`, from, to }) as const;
  const chain = [link('police', 'sarc'), link('sarc', 'beacon'), link('beacon', 'safeguarding-hub')];
  const seen = (id: string) =>
    projectReferral({ ...canaries('x'), chain }, agreement(id)).referral.chain?.map(({ referralId }) => referralId);

  it('does not tell a third agency that somebody went to the SARC', () => {
    expect(seen('hub-probation-safeguarding')).toEqual(['beacon-safeguarding-hub']);
  });

  it('does not tell by an empty chain that there was a link', () => {
    const { referral } = projectReferral(
      { ...canaries('x'), chain: [link('police', 'sarc')] },
      agreement('sarc-hub-safeguarding'),
    );
    expect(referral).not.toHaveProperty('chain');
  });

  it('tells an agency its own part in it', () => {
    expect(seen('hub-police-safeguarding')).toEqual(['police-sarc', 'beacon-safeguarding-hub']);
    expect(seen('hub-sarc-safeguarding')).toEqual(['police-sarc', 'sarc-beacon', 'beacon-safeguarding-hub']);
  });
});

describe('a yes to a part', () => {
  const whole = agreement('police-beacon-victim-support');

  it('without a scope is a yes to all that the agreement names', () => {
    expect(withinScope(whole, undefined)).toBe(whole);
  });

  it('lets only that part cross, and always how to reach the person safely', () => {
    const narrowed = withinScope(whole, ['contact']);
    expect(narrowed.personFields).toEqual(['names', 'addresses', 'phones', 'emails']);
    expect(narrowed.fields).toEqual(['consent', 'override', 'safeContact', 'priority', 'chain']);
  });

  it('never adds to an agreement', () => {
    const scopes = fc.subarray(['identity', 'contact', 'circumstances', 'risk', 'child', 'wishes'] as const);
    fc.assert(
      fc.property(fc.constantFrom(...ofReferrals), scopes, (entry, scope) => {
        const narrowed = withinScope(entry, scope);
        expect(entry.fields).toEqual(expect.arrayContaining([...narrowed.fields]));
        expect(entry.personFields).toEqual(expect.arrayContaining([...narrowed.personFields]));
      }),
    );
  });
});
