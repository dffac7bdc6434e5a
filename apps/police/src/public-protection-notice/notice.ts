import { dayInLondon, type Person } from '#libs/case-schemas';
import { isKnownAdult } from '../incident/known-adult.js';

/** Whose protection a notice is for. */
export const noticeSubjects = { adult: 'An adult', child: 'A child' } as const;
export type NoticeSubject = keyof typeof noticeSubjects;

/**
 * How grave it is. Three grades after the notices of Devon and Cornwall, which are red, amber and green; what each calls for in
 * Hertfordshire was not found, so the words are ours.
 * https://www.devon.gov.uk/support-schools-settings/safeguarding/guidance-policy-and-tools-2/safeguarding-one-minute-guides/no-42-devon-and-cornwall-police-vist-cara-operation-encompass
 */
export const noticeGrades = {
  red: 'Red: high, somebody must act at once',
  amber: 'Amber: medium, somebody must act soon',
  green: 'Green: low, to be known and kept in mind',
} as const;
export type NoticeGrade = keyof typeof noticeGrades;
export const gravestFirst: readonly NoticeGrade[] = ['red', 'amber', 'green'];

/** In which part somebody graded: on the spot, or after research in what is known. */
export const gradedAs = ['officer', 'public-protection'] as const;
export type GradedAs = (typeof gradedAs)[number];

/** A notice for a child of somebody who is an adult by their birth date: one of the two is wrong, and it stands all the same. */
export const isDoubtful = (whose: NoticeSubject, person: Person, writtenAt: Date): boolean =>
  whose === 'child' && isKnownAdult(person.birth, dayInLondon(writtenAt));
