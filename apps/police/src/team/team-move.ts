import { unprocessable } from '#libs/http';
import type { Handling, ReceivedReferralRow } from '../received-referral/received-referral.row.js';
import type { MoveBody } from './team.requests.js';
import type { Team } from './team.js';

/** What the history says of it, and what becomes of the referral's own columns. */
export interface Move {
  readonly said: { readonly team: Team; readonly explanation: string };
  readonly handling: Handling;
}

/** Whoever had it in the old team has it no more: it is nobody's until the new one takes it. */
export const moveOf = ({ team, explanation }: MoveBody): Move => ({
  said: { team, explanation },
  handling: { team, assignee: null, assigneeName: null },
});

export function refuseSameTeam(row: Pick<ReceivedReferralRow, 'team'>, { team }: MoveBody): void {
  if (row.team === team) throw unprocessable('team-unchanged', teamUnchanged);
}

const teamUnchanged = [{ field: 'team', code: 'team-unchanged', message: 'say another team than the one that has it' }];
