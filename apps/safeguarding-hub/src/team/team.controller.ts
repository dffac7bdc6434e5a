import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { moveToTeam } from '../referral/referral.js';
import { ReferralService } from '../referral/referral.service.js';
import { referralView } from '../referral/referral.view.js';
import { moveOf, refuseSameTeam } from './team-move.js';
import { MoveBody } from './team.requests.js';

/** Where a referral that came to the wrong team is given to the right one. */
@Controller('referrals')
@Allow({ agency: 'safeguarding-hub', roles: ['supervisor'] })
export class TeamController {
  constructor(private readonly service: ReferralService) {}

  @Post(':id/team')
  @HttpCode(200)
  async move(
    @Param('id', IdPipe) id: string,
    @Body() body: MoveBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { said, handling } = moveOf(body);
    const wanted = { id, version: body.version, actor, trace };
    const moved = await this.service.take(wanted, (referral, by) => moveToTeam(referral, said, by), {
      handling,
      also: async (_manager, row) => refuseSameTeam(row, body),
    });
    return referralView(moved);
  }
}
