import { Allow, CurrentActor, type Actor } from '#libs/access';
import { evidenceWanted, type Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe, unprocessable } from '#libs/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  accept,
  ask,
  assign,
  conclude,
  enterInError,
  open,
  prioritise,
  progress,
  reject,
  reopen,
  uphold,
  type By,
} from './referral.js';
import { questionOf, type Question } from './question.js';
import {
  AcceptBody,
  AskBody,
  AssignBody,
  ConcludeBody,
  EnterInErrorBody,
  PrioritiseBody,
  ProgressBody,
  QueueQuestion,
  RejectBody,
  ReopenBody,
  SearchBody,
  StepBody,
  UpholdBody,
} from './referral.requests.js';
import { notInTime } from '../deadline/answer-time-refusal.js';
import { assignmentOf } from './referral-assignment.js';
import type { ReferralRow } from './referral.row.js';
import { ReferralService } from './referral.service.js';
import { queueView, referralView } from './referral.view.js';

/** The hub’s queue, and what a practitioner may do with each referral in it. */
@Controller('referrals')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class ReferralController {
  constructor(private readonly service: ReferralService) {}

  @Get()
  async queue(@Query() question: QueueQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return queueView(await this.service.queue(question, actor, trace));
  }

  @Post('search')
  @HttpCode(200)
  async search(@Body() wanted: SearchBody, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return queueView(await this.service.search(wanted, actor, trace));
  }

  @Get('counts')
  async counts(@CurrentActor() actor: Actor) {
    return this.service.counts(actor);
  }

  @Get(':id')
  async one(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return referralView(await this.service.view(id, actor, trace));
  }

  /** That a person has looked at it is a step of its own, so that reading by a computer is not taken for it. */
  @Post(':id/open')
  @HttpCode(200)
  async open(
    @Param('id', IdPipe) id: string,
    @Body() { version }: StepBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return referralView(await this.service.take({ id, version, actor, trace }, open));
  }

  @Post(':id/accept')
  @HttpCode(200)
  async accept(
    @Param('id', IdPipe) id: string,
    @Body() body: AcceptBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { version, ...said } = body;
    return referralView(
      await this.service.take({ id, version, actor, trace }, (referral, by) => accept(referral, said, by)),
    );
  }

  @Post(':id/assign')
  @HttpCode(200)
  async assign(
    @Param('id', IdPipe) id: string,
    @Body() body: AssignBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { said, handling } = assignmentOf(body, actor);
    const wanted = { id, version: body.version, actor, trace };
    return referralView(await this.service.take(wanted, (referral, by) => assign(referral, said, by), { handling }));
  }

  @Post(':id/prioritise')
  @HttpCode(200)
  async prioritise(
    @Param('id', IdPipe) id: string,
    @Body() body: PrioritiseBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { version, ...said } = body;
    const wanted = { id, version, actor, trace };
    return referralView(
      await this.service.take(wanted, (referral, by) => prioritise(referral, said, by), { handling: said }),
    );
  }

  @Post(':id/ask')
  @HttpCode(200)
  async ask(
    @Param('id', IdPipe) id: string,
    @Body() body: AskBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { version, ...said } = body;
    return referralView(
      await this.service.take({ id, version, actor, trace }, (referral, by) =>
        ask(referral, asked(referral, said, by), by),
      ),
    );
  }

  @Post(':id/reject')
  @HttpCode(200)
  async reject(
    @Param('id', IdPipe) id: string,
    @Body() body: RejectBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { version, ...said } = body;
    return referralView(
      await this.service.take({ id, version, actor, trace }, (referral, by) => reject(referral, said, by)),
    );
  }

  @Post(':id/progress')
  @HttpCode(200)
  async progress(
    @Param('id', IdPipe) id: string,
    @Body() body: ProgressBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { version, ...said } = body;
    return referralView(
      await this.service.take({ id, version, actor, trace }, (referral, by) => progress(referral, said, by)),
    );
  }

  @Post(':id/conclude')
  @HttpCode(200)
  async conclude(
    @Param('id', IdPipe) id: string,
    @Body() body: ConcludeBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { version, ...said } = body;
    refuseWithoutEvidence(said);
    return referralView(
      await this.service.take({ id, version, actor, trace }, (referral, by) => conclude(referral, said, by)),
    );
  }

  @Post(':id/uphold')
  @HttpCode(200)
  async uphold(
    @Param('id', IdPipe) id: string,
    @Body() body: UpholdBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { version, ...said } = body;
    return referralView(
      await this.service.take({ id, version, actor, trace }, (referral, by) => uphold(referral, said, by)),
    );
  }

  @Post(':id/reopen')
  @HttpCode(200)
  async reopen(
    @Param('id', IdPipe) id: string,
    @Body() body: ReopenBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { version, ...said } = body;
    return referralView(
      await this.service.take({ id, version, actor, trace }, (referral, by) => reopen(referral, said, by)),
    );
  }

  @Post(':id/enter-in-error')
  @HttpCode(200)
  async enterInError(
    @Param('id', IdPipe) id: string,
    @Body() body: EnterInErrorBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const { version, ...said } = body;
    return referralView(
      await this.service.take({ id, version, actor, trace }, (referral, by) => enterInError(referral, said, by)),
    );
  }
}

/** Some outcomes must be open to a check later: then it is asked what they rest on. */
function refuseWithoutEvidence({ outcome, evidence }: Omit<ConcludeBody, 'version'>): void {
  const wanted = evidenceWanted[outcome];
  if (wanted === undefined || evidence !== undefined) return;
  throw unprocessable('evidence-missing', [{ field: 'evidence', code: 'evidence-missing', message: `say: ${wanted}` }]);
}

/** A question with the time by which it is to be answered, where that can be. */
function asked({ triageGrade }: Pick<ReferralRow, 'triageGrade'>, said: Question, by: By): Question {
  const question = questionOf(triageGrade, said, by);
  if (typeof question === 'object') return question;
  throw notInTime(question);
}
