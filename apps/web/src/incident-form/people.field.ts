import { displayName } from '#libs/case-schemas';
import type { IncidentView } from '../api/incident-view.js';
import type { ChoiceField } from '../form/field.js';
import { roles } from '../incident/police.words.js';
import { inWords } from '../layout/words.js';

/** Who of those who are named in an incident; whoever has two parts in it is one person. */
export function personField({ people }: IncidentView, label: string, missing: string): ChoiceField {
  const named = new Map<string, string[]>();
  for (const { person, role } of people) {
    const id = person.recordId ?? '';
    named.set(id, [...(named.get(id) ?? [displayName(person.names)]), inWords(roles, role).toLowerCase()]);
  }
  const options = Object.fromEntries(
    [...named].map(([id, [name = '', ...parts]]) => [id, `${name} (${parts.join(', ')})`]),
  );
  return { kind: 'choice', name: 'personRecordId', label, options, missing };
}
