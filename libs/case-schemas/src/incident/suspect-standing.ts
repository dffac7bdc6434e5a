/** How far the law has come with somebody's part, least first. They are said apart: being suspected is no conviction. */
export const suspectStandings = ['suspected', 'charged', 'convicted'] as const;
export type SuspectStanding = (typeof suspectStandings)[number];
