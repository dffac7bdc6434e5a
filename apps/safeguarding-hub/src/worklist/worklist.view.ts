import type { Worklists } from './worklist.js';

export const worklistsView = ({ waitingOnPartner: { waiting, since }, ...lists }: Worklists) => ({
  ...lists,
  waitingOnPartner: { waiting, ...(since !== null && { since: since.toISOString() }) },
});
