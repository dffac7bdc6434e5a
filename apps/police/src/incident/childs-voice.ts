import type { ChildsVoice, Incident, Involvement } from '#libs/case-schemas';

/**
 * What this person said as a child, in whichever part it was written down; never what another child said. What they said as a
 * suspect stays with that part, and what they said otherwise out of it.
 */
export function childsVoiceOf(
  { people }: Incident,
  { role, person, childsVoice }: Involvement,
): ChildsVoice | undefined {
  if (childsVoice !== undefined || role === 'suspect') return childsVoice;
  const parts = people.filter((other) => other.role !== 'suspect' && other.person.recordId === person.recordId);
  return parts.find((other) => other.childsVoice !== undefined)?.childsVoice;
}
