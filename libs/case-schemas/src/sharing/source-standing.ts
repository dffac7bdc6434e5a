/** How far a stated rule can be relied on. Whatever is not `read` is to be confirmed before it becomes a promise. */
export const sourceStandings = {
  read: 'Read in the source',
  'read-old': 'Read, in a source that is old or has been replaced',
  background: 'Background knowledge; the text named was not read',
  'not-found': 'Looked for and not found',
} as const;
export type SourceStanding = keyof typeof sourceStandings;
