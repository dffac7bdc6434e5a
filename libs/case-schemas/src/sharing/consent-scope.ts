import type { ConsentScope } from '../consent/consent.js';
import type { PersonField, ReferralField } from './shared-field.js';
import type { SharingAgreement } from './sharing-agreement.js';

/** What a person means who agrees to a part only. */
const fieldsOf: Readonly<Record<ConsentScope, readonly ReferralField[]>> = {
  identity: [],
  contact: [],
  circumstances: ['incident.reference', 'incident.place', 'summary'],
  risk: ['riskAssessment', 'riskAssessment.tool', 'riskAssessment.grade'],
  child: ['childsVoice'],
  wishes: ['requestedService'],
};
const personFieldsOf: Readonly<Partial<Record<ConsentScope, readonly PersonField[]>>> = {
  identity: ['names', 'birth', 'sex', 'genderIdentity', 'ethnicity', 'identifiers', 'deceased'],
  contact: ['names', 'addresses', 'phones', 'emails'],
};

/** Whatever was agreed to, how to reach somebody safely and why it crosses goes with it. */
const inEveryScope: readonly ReferralField[] = ['consent', 'override', 'safeContact', 'priority', 'chain'];

/** An agreement with no more fields than a person's yes is about; a yes without a scope is about all of them. */
export function withinScope(agreement: SharingAgreement, scope: readonly ConsentScope[] | undefined): SharingAgreement {
  if (!scope) return agreement;
  const fields = [...inEveryScope, ...scope.flatMap((each) => fieldsOf[each])];
  const ofPerson = scope.flatMap((each) => personFieldsOf[each] ?? []);
  return {
    ...agreement,
    fields: agreement.fields.filter((field) => fields.includes(field)),
    personFields: agreement.personFields.filter((field) => ofPerson.includes(field)),
  };
}
