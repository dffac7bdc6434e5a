import type { Worklists } from './worklist.js';

export const worklistsView = ({ waitingOnPartner: { since, ...partner }, ...lists }: Worklists) => ({
  ...lists,
  waitingOnPartner: { ...partner, ...(since !== null && { since: since.toISOString() }) },
});
