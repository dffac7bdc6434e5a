import type { Consent, Incident, Involvement } from '#libs/case-schemas';

/** To whom the police refer who is in one incident that calls for everybody. */
export const fiveRecipients = ['beacon', 'sarc', 'youth-offending', 'probation', 'safeguarding-hub'] as const;

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * The same incident as one that calls for all five: a child was harmed by another child, who is supervised, in a way for which
 * there is the SARC, and a parent said yes to each. Nothing in it is anybody's: the bodies are made up to begin with.
 */
export function callingForFive(incident: Incident, place: number): Incident {
  const victim = incident.people.find(({ role }) => role === 'victim');
  const suspect = incident.people.find(({ role }) => role === 'suspect') ?? victim;
  if (!victim || !suspect) throw new Error('The bodies of the bench have a victim each');
  const people = [
    asChild(victim, 'victim', '2012-03-04'),
    supervised(asChild(suspect, 'suspect', '2010-05-06'), place),
  ];
  const { safeContact: _, ...rest } = incident;
  return { ...rest, category: 'sexual-offence', people, consent: yeses(incident.reportedAt) };
}

function asChild({ person }: Involvement, role: 'victim' | 'suspect', date: string): Involvement {
  const { recordId = 'bench', names } = person;
  return { role, person: { recordId: `${recordId}-${role}`, names, birth: { kind: 'date', date } } };
}

function supervised({ role, person }: Involvement, place: number): Involvement {
  const digits = String(place % 1_000_000).padStart(6, '0');
  const letter = LETTERS[Math.floor(place / 1_000_000) % LETTERS.length] as string;
  return { role, person: { ...person, identifiers: [{ type: 'crn', value: `${letter}${digits}` }] } };
}

function yeses(at: string): Consent[] {
  const yes = { decision: 'given', by: 'parent', at } as const;
  return [
    { ...yes, purpose: 'victim-support', recipient: 'beacon' },
    { ...yes, purpose: 'victim-support', recipient: 'youth-offending' },
    { ...yes, purpose: 'medical', recipient: 'sarc' },
    { ...yes, purpose: 'safeguarding', recipient: 'safeguarding-hub' },
  ];
}
