import {
  agencies,
  agreementsBetween,
  sharingPurposes,
  type Agency,
  type Consent,
  type SharingAgreement,
  type SharingPurpose,
} from '#libs/case-schemas';
import { agency as named } from '../layout/words.js';
import type { ChoiceField, Values } from './field.js';

/** To whom, and for what: only what an agreement lets an agency refer on a day (ISO date) can be chosen. */
export function routeField(from: Agency, on: string, notTo: readonly Agency[] = []): ChoiceField {
  const open = agencies
    .filter((to) => !notTo.includes(to))
    .flatMap((to) => agreementsBetween(from, to, on).filter(({ matter }) => matter === 'referral'));
  return {
    kind: 'choice',
    name: 'route',
    label: 'Who should help, and with what?',
    hint: 'Only what the sharing agreements allow today is listed.',
    options: Object.fromEntries(
      open.map((agreement) => [codeOf(agreement), `${named(agreement.to)}: ${agreement.purpose}`]),
    ),
    missing: 'Select who should help, and with what',
    tells: ['to', 'purpose'],
  };
}

const codeOf = ({ to, purposeCode }: SharingAgreement): string => `${to}/${purposeCode}`;

export interface Route {
  readonly to: Agency;
  readonly purpose: SharingPurpose;
}

/** What was chosen. The form was read before, so it is one of those that were offered. */
export function chosenRoute({ route = '' }: Values): Route {
  const [to, purpose] = route.split('/');
  return { to: to as Agency, purpose: purpose as SharingPurpose };
}

/** Under which name somebody is asked about it. */
export const askedAs = ({ purpose }: Route): Consent['purpose'] => sharingPurposes[purpose].askedAs;
