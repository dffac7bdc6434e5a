import type { SenderTalk } from './sending-agency.js';
import type { WireEvent } from './wire.js';

const at = '2026-11-21T09:00:00Z';

/** What a receiver says of a referral. */
export const says = (type: string, sequence: number, referralId: string, said: object = {}): WireEvent => ({
  type: `referral-hub.${type}.v1`,
  sequence,
  data: { referralId, at, ...said },
});
export const received = (id: string): WireEvent => says('referral-received', 1, id);

/** What the receiver was told of it, by the names of the events. */
export const told = (talk: SenderTalk, id: string): (string | undefined)[] =>
  talk.heard(id).map(({ type }) => type.split('.')[1]);
