import type { PartnerLine, Worklists } from './worklist.js';

export const worklistsView = ({ waitingOnPartner, informationWanted, ...lists }: Worklists) => ({
  ...lists,
  waitingOnPartner: partnerLineView(waitingOnPartner),
  informationWanted: partnerLineView(informationWanted),
});

const partnerLineView = ({ since, ...partner }: PartnerLine) => ({
  ...partner,
  ...(since !== null && { since: since.toISOString() }),
});
