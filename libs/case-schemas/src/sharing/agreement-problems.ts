import { isDay } from '../wire/time.js';
import { offendersSide, secretAgencies, victimsServices } from './agency-kinds.js';
import { requiredRoutes } from './required-routes.js';
import { retentionOn } from './retention.js';
import { identifyingFields, whereaboutsFields, type ReferralField } from './shared-field.js';
import { agreementFor, bondOf, type SharingAgreement } from './sharing-agreement.js';

/** Something in the table by which an agreement would promise too much, too little or nothing clear. */
export interface AgreementProblem {
  /** Id of the entry, or the route that is missing. */
  readonly agreement: string;
  readonly code: AgreementProblemCode;
}

export type AgreementProblemCode =
  | 'route-missing'
  | 'overlap'
  | 'same-version-twice'
  | 'id-of-another-pair'
  | 'with-oneself'
  | 'ends-before-it-begins'
  | 'nothing-said-of-why'
  | 'fields-without-basis'
  | 'secret-agency-by-opt-out'
  | 'anonymous-names-somebody'
  | 'victims-whereabouts-to-offenders-side'
  | 'harmed-beside-offender'
  | 'secret-agency-asked'
  | 'safe-contact-left-behind'
  | 'alert-without-terms'
  | 'victims-service-to-offenders-side'
  | 'retention-unknown';

/** Everything that is wrong with a table of agreements on a day (ISO date); a sound one has none. */
export function agreementProblems(agreements: readonly SharingAgreement[], on: string): AgreementProblem[] {
  return [
    ...missingRoutes(agreements, on),
    ...agreements.flatMap(problemsOf),
    ...agreements.flatMap((entry, place) => problemsBetween(entry, agreements.slice(0, place))),
  ];
}

function missingRoutes(agreements: readonly SharingAgreement[], on: string): AgreementProblem[] {
  return requiredRoutes
    .filter(([from, to]) => !agreementFor(from, to, 'referral', on, agreements))
    .map(([from, to]) => ({ agreement: `${from} to ${to}`, code: 'route-missing' }));
}

function problemsOf(entry: SharingAgreement): AgreementProblem[] {
  return Object.entries(wrongs)
    .filter(([, isWrong]) => isWrong(entry))
    .map(([code]) => ({ agreement: entry.id, code: code as AgreementProblemCode }));
}

const wrongs: Readonly<Partial<Record<AgreementProblemCode, (entry: SharingAgreement) => boolean>>> = {
  'with-oneself': ({ from, to }) => from === to,
  'ends-before-it-begins': ({ effectiveFrom, effectiveTo = effectiveFrom }) =>
    !isDay(effectiveFrom) || !isDay(effectiveTo) || effectiveTo < effectiveFrom,
  'nothing-said-of-why': ({ purpose, source }) => isBlank(purpose) || isBlank(source),
  'fields-without-basis': (entry) =>
    carriesSomething(entry) && (isBlank(entry.lawfulBasis) || isBlank(entry.condition)),
  'secret-agency-by-opt-out': ({ from, consent, consentExceptions = [] }) =>
    secretAgencies.includes(from) && [consent, ...consentExceptions.map(({ rule }) => rule)].includes('opt-out'),
  'anonymous-names-somebody': ({ anonymous, personFields, fields }) =>
    anonymous === true && (identifyingFields.some((field) => personFields.includes(field)) || fields.some(leadsBack)),
  'victims-whereabouts-to-offenders-side': tellsWhereabouts,
  'harmed-beside-offender': (entry) =>
    hidesTheHarmed(entry) && (entry.keptApart !== true || entry.fields.includes('incident.reference')),
  'secret-agency-asked': ({ matter, to }) => matter === 'information-request' && secretAgencies.includes(to),
  'safe-contact-left-behind': (entry) =>
    entry.matter === 'referral' && !entry.anonymous && !hidesTheHarmed(entry) && !entry.fields.includes('safeContact'),
  'alert-without-terms': ({ matter, alerts }) => (matter === 'alert') !== (alerts !== undefined),
  'victims-service-to-offenders-side': tellsOfVictims,
  'retention-unknown': ({ retention, effectiveFrom }) => retentionOn(retention, effectiveFrom) === undefined,
};

const isBlank = (text: string): boolean => text.trim() === '';

const carriesSomething = ({ fields, personFields, alerts }: SharingAgreement): boolean =>
  fields.length + personFields.length > 0 || alerts !== undefined;

/** By a reference, a safe hour or a chain somebody could be found again. */
const leadsBack = (field: ReferralField): boolean =>
  ['incident.reference', 'incident.place', 'consent', 'override', 'safeContact', 'childsVoice', 'chain'].includes(
    field,
  );

/** The side of the one who did harm is not to reach whoever was harmed, so it need not know how to do that safely. */
const hidesTheHarmed = ({ to, matter, subject }: SharingAgreement): boolean =>
  offendersSide.includes(to) && matter === 'referral' && subject !== 'suspect';

/** The place of what happened is often the victim's home, whoever the referral is about. */
function tellsWhereabouts(entry: SharingAgreement): boolean {
  const { to, matter, fields, personFields } = entry;
  if (!offendersSide.includes(to)) return false;
  if (matter === 'information-request') return whereaboutsFields.some((field) => personFields.includes(field));
  if (matter !== 'referral') return false;
  const waysToReach = whereaboutsFields.some((field) => personFields.includes(field)) || fields.includes('safeContact');
  return (hidesTheHarmed(entry) && waysToReach) || fields.includes('incident.place');
}

/** An alert of the harmed, or by the word of whoever supports them, tells that they are supported and where. */
function tellsOfVictims({ to, subject, alerts }: SharingAgreement): boolean {
  if (!offendersSide.includes(to) || !alerts) return false;
  return subject !== 'suspect' || alerts.hears.some((agency) => victimsServices.includes(agency));
}

function problemsBetween(entry: SharingAgreement, earlier: readonly SharingAgreement[]): AgreementProblem[] {
  return earlier.flatMap((other) => {
    const code = clash(entry, other);
    return code ? [{ agreement: entry.id, code }] : [];
  });
}

function clash(entry: SharingAgreement, other: SharingAgreement): AgreementProblemCode | undefined {
  const same = bondOf(entry) === bondOf(other);
  if (!same) return entry.id === other.id ? 'id-of-another-pair' : undefined;
  const [before, after] = entry.effectiveFrom < other.effectiveFrom ? [entry, other] : [other, entry];
  if (before.effectiveFrom === after.effectiveFrom) return 'same-version-twice';
  return before.effectiveTo !== undefined && before.effectiveTo >= after.effectiveFrom ? 'overlap' : undefined;
}
