import { impossibleDates, type Person } from '#libs/case-schemas';
import { badRequest } from '#libs/http';

/** What has happened happened before now, and nobody was born later. */
export function refuseImpossible(
  moments: Readonly<Record<string, Date | undefined>>,
  now: Date,
  person?: { readonly person: Person; readonly field: string },
): void {
  const known = Object.entries(moments).flatMap(([field, at]) => (at ? [[field, at.toISOString()]] : []));
  const problems = impossibleDates(Object.fromEntries(known) as Record<string, string>, person ? [person] : [], now);
  const fields = problems.map(({ code, field }) => ({ code, field, message: 'must not lie in the future' }));
  if (fields.length > 0) throw badRequest('invalid', fields);
}
