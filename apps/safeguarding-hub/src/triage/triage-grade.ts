import { contactGrades, type ContactGrade } from '#libs/case-schemas';

/**
 * How soon a contact must be looked at, as multi-agency hubs grade it; blue asks for nothing of the hub. What each means
 * in time is in the deadline policies. Partners who are asked are told it, so its codes are those of the language.
 */
export const triageGrades = contactGrades;
export type TriageGrade = ContactGrade;

/**
 * Whether what is graded so may be referred on. Nobody is troubled, and nothing told of a person, over a contact that asks
 * for nothing, or of which nobody has said yet what it asks for: whoever thinks otherwise grades it anew and says why.
 */
export const goesOn = (grade: TriageGrade | null): boolean => grade !== null && grade !== 'blue';
