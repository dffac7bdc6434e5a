import type { Actor } from '#libs/access';

/** Who acts when nobody has asked: the hub's own program, told by an event. */
export const hubItself: Actor = {
  subject: 'safeguarding-hub',
  name: 'Safeguarding hub',
  agency: 'safeguarding-hub',
  roles: [],
  teams: [],
  clientId: 'safeguarding-hub',
  kind: 'system',
};
