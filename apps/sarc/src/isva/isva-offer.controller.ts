import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { AllocateBody, AnswerBody, NotOfferBody, OfferBody, ReallocateBody } from './isva.requests.js';
import { IsvaService } from './isva.service.js';
import { isvaCaseView } from './isva.view.js';

/** Whether somebody is offered an adviser, what they answer, and who it is: decided by those who run the centre’s cases. */
@Controller('isva-cases/:id')
@Allow({ agency: 'sarc', roles: ['practitioner', 'supervisor'] })
export class IsvaOfferController {
  constructor(private readonly service: IsvaService) {}

  @Post('offer')
  @HttpCode(200)
  async offer(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: OfferBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return isvaCaseView(await this.service.write({ id, version, actor, trace }, { kind: 'offer', details }));
  }

  @Post('not-offer')
  @HttpCode(200)
  async notOffer(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: NotOfferBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return isvaCaseView(await this.service.write({ id, version, actor, trace }, { kind: 'not-offer', details }));
  }

  @Post('accept')
  @HttpCode(200)
  async accept(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: AnswerBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return isvaCaseView(await this.service.write({ id, version, actor, trace }, { kind: 'accept', details }));
  }

  @Post('decline')
  @HttpCode(200)
  async decline(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: AnswerBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return isvaCaseView(await this.service.write({ id, version, actor, trace }, { kind: 'decline', details }));
  }

  @Post('allocate')
  @HttpCode(200)
  async allocate(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: AllocateBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return isvaCaseView(await this.service.write({ id, version, actor, trace }, { kind: 'allocate', details }));
  }

  @Post('reallocate')
  @HttpCode(200)
  async reallocate(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...details }: ReallocateBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return isvaCaseView(await this.service.write({ id, version, actor, trace }, { kind: 'reallocate', details }));
  }
}
