import type { ReferringOn } from '#libs/case-schemas';

/**
 * What is said of somebody without the number by which the centre, or who sent them, knows them. An answer under another
 * number is somebody else’s, and keeps it: so it is found to be none of theirs.
 */
export function withoutOwnNumber<Said extends ReferringOn>(said: Said, recordId: string | undefined): Said {
  const { consent } = said;
  if (consent?.personRecordId === undefined || consent.personRecordId !== recordId) return said;
  const { personRecordId: _, ...theirs } = consent;
  return { ...said, consent: theirs };
}
