import { IsDay, Line, ListOf, Text } from '#libs/case-schemas';
import { SOMETHING } from '#libs/http';
import { IsIn, IsString, Matches } from 'class-validator';
import { StepBody } from '../referral/referral.requests.js';
import { panelDecisions, type PanelDecision } from './panel-decision.js';
import { panelSeats, type PanelSeat } from './panel-member.js';

export class PanelMemberBody {
  @IsString()
  @Matches(SOMETHING)
  @Line()
  name: string;

  @IsIn(Object.keys(panelSeats))
  seat: PanelSeat;
}

export class PanelBody extends StepBody {
  /** The day on which it sat. */
  @IsDay()
  heldOn: string;

  @ListOf(() => PanelMemberBody, 20)
  members: PanelMemberBody[];

  @IsIn(Object.keys(panelDecisions))
  decision: PanelDecision;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  reasons: string;
}
