import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { colleagueOf } from '../referral/referral-assignment.js';
import { ContactReferring } from './contact-referring.service.js';
import { ContactsQuestion, GiveContactBody, ReferContactBody } from './contact.requests.js';
import { contactPageView, contactView } from './contact.view.js';
import { ContactWork } from './contact-work.service.js';

/** Where caseworkers take on whoever came without the police, and refer them to others. */
@Controller('contacts')
@Allow({ agency: 'beacon', roles: ['caseworker', 'supervisor'] })
export class ContactWorkController {
  constructor(
    private readonly work: ContactWork,
    private readonly referring: ContactReferring,
  ) {}

  @Get()
  async list(@Query() question: ContactsQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return contactPageView(await this.work.list(question, actor, trace));
  }

  @Get(':id')
  async one(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return contactView(await this.work.view(id, actor, trace));
  }

  @Post(':id/assign')
  @HttpCode(200)
  async assign(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...body }: GiveContactBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return contactView(await this.work.give({ id, version, actor, trace }, colleagueOf(body, actor)));
  }

  @Post(':id/refer-on')
  @HttpCode(200)
  async referOn(
    @Param('id', IdPipe) id: string,
    @Body() { version, ...said }: ReferContactBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return contactView(await this.referring.referOn({ id, version, actor, trace }, said));
  }
}
