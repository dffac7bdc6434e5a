import { dayInLondon, type Consent, type ReferralDraft } from '#libs/case-schemas';
import { consentSaid, overrideSaid, type Writing } from '../form/consent.fields.js';
import { contactSaid, contactValues, isOfContact } from '../form/contact.fields.js';
import { partNames, type Field, type FieldError, type Values } from '../form/field.js';
import { problemsOf, textOf } from '../form/reading.js';
import { chosenRoute } from '../form/route.fields.js';
import { timeInLondon, writtenDate, writtenMoment } from '../form/written-date.js';
import { birthSaid } from '../new-referral/new-referral.form.js';

/** Whether the form was sent by the button that keeps it for later. */
export const isSaved = (body: unknown): boolean =>
  textOf((body as { readonly then?: unknown } | undefined)?.then) === 'save';

/** What is wrong with what is there. Nothing is asked for but that a day has its time, and a time its day. */
export function draftProblems(fields: readonly Field[], values: Values, now: Date): FieldError[] {
  const notAskedFor = fields.map((field) => ({ ...field, missing: undefined }));
  const problems = problemsOf(notAskedFor, values, now);
  const [day, time] = [writtenDate('occurred', values) !== undefined, Boolean(values['occurredTime'])];
  if (day === time) return problems;
  const half: FieldError = day
    ? { field: 'occurredTime', text: 'Enter at about what time it happened, or leave the day empty for now' }
    : { field: 'occurred-day', text: 'Enter when it happened, or leave the time empty for now' };
  return [...problems, half];
}

/** What is written so far, as the service keeps it; a question that nobody has answered is left out. */
export function draftSaid(values: Values, writing: Writing): ReferralDraft {
  const { route, asked, summary, requestedService, priority } = values;
  const chosen = route ? chosenRoute(values) : undefined;
  const override = overrideSaid(values, writing);
  return filled({
    ...chosen,
    incident: filled({
      ...(writtenDate('occurred', values) !== undefined && {
        occurredAt: writtenMoment('occurred', values['occurredTime'] ?? '', values),
      }),
      reportedAt: writing.now.toISOString(),
      category: values['category'],
      reference: values['reference'],
    }),
    person: personSaid(values, writing.now),
    consent: asked ? filled(consentSoFar(values, writing)) : undefined,
    override: override && filled({ ...override }),
    safeContact: contactSaid(values),
    ...{ summary, requestedService, priority },
  });
}

function consentSoFar(values: Values, writing: Writing): object {
  if (values['route']) return { ...consentSaid(values, chosenRoute(values), writing) };
  const { purpose: _, recipient: __, ...answer } = consentSaid(values, nowhereYet, writing);
  return answer;
}

const nowhereYet = { to: 'beacon', purpose: 'victim-support' } as const;

function personSaid(values: Values, now: Date): object {
  const { forenames, surname, phone } = values;
  const birth = birthSaid(values, now);
  return {
    names: forenames || surname ? [filled({ kind: 'current', forenames, surname })] : [],
    ...(birth.kind !== 'unknown' && { birth }),
    ...(phone && { phones: [{ number: phone }] }),
  };
}

/** Without what is empty. */
const filled = (said: Readonly<Record<string, unknown>> | object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(said).filter(([, part]) => part !== undefined && part !== ''));

/** The form as it was filled when it was kept. */
export function draftValues({ to, purpose, incident, person, consent, override, ...said }: ReferralDraft): Values {
  const [name, birth] = [person?.names?.[0], person?.birth];
  const { occurredAt, category, reference } = incident ?? {};
  const { summary, requestedService, priority, safeContact } = said;
  return filled({
    ...{ route: to && purpose && `${to}/${purpose}`, category, reference, summary, requestedService, priority },
    ...{ forenames: name?.forenames, surname: name?.surname, phone: person?.phones?.[0]?.number },
    ...(birth?.date !== undefined && dateValues('birth', birth.date)),
    ...(birth?.estimatedAge !== undefined && { age: String(birth.estimatedAge) }),
    ...(occurredAt !== undefined && {
      ...dateValues('occurred', dayInLondon(new Date(occurredAt))),
      occurredTime: timeInLondon(new Date(occurredAt)),
    }),
    ...(consent && consentValues(consent)),
    override: override ? 'yes' : 'no',
    ...{ overrideReason: override?.reason, decidedBy: override?.decidedBy, overrideText: override?.text },
    ...knownOf(contactValues(safeContact)),
  }) as Values;
}

function consentValues({ decision, by, how, at, notAskedBecause }: Partial<Consent>): Values {
  if (decision === 'not-asked') return filled({ asked: 'no', notAskedBecause }) as Values;
  const day = at !== undefined && dateValues('askedOn', dayInLondon(new Date(at)));
  return filled({ asked: 'yes', decision, answeredBy: by, how, ...day }) as Values;
}

/** `Nobody has asked` is an answer that somebody gives; of what was not kept nobody has said even that. */
const knownOf = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => isOfContact(name) && value !== 'unknown'));

function dateValues(name: string, date: string): Values {
  const [year = '', month = '', day = ''] = date.split('-');
  const [dayName, monthName, yearName] = partNames(name) as [string, string, string];
  return { [dayName]: day, [monthName]: month, [yearName]: year };
}
