/**
 * How soon a contact must be looked at, as multi-agency hubs grade it; blue asks for nothing of the hub. What each means
 * in time is in the deadline policies.
 */
export const triageGrades = ['red', 'amber', 'green', 'blue'] as const;
export type TriageGrade = (typeof triageGrades)[number];
