import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { dayInLondon } from '#libs/case-schemas';
import type { Request, Response } from 'express';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { PoliciesView, PolicyHistoryView } from '../api/policy-view.js';
import { NothingHere } from '../api/service-failure.js';
import { ServiceClient } from '../api/service.client.js';
import { CLOCK, type Clock } from '../config.js';
import { policyDesk } from '../desk/desks.js';
import { problemsOf, readValues } from '../form/reading.js';
import { writtenDate } from '../form/written-date.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { WordFormPages } from '../word/word-form.pages.js';
import { dayFields } from './policy.forms.js';
import { policiesPage, policyPage } from './policy.presenter.js';
import { sayingOfPolicy } from './saying-of-policy.js';

/** By which rules the hub finds who keeps coming back: since when, after which source, and who approved them. */
@For(policyDesk)
@Controller(paths.policies.list())
export class PolicyController {
  constructor(
    private readonly services: ServiceClient,
    private readonly forms: WordFormPages,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get()
  async list(@Query() query: unknown, @CurrentCaller() caller: Caller, @Res() response: Response): Promise<void> {
    const asked = readValues(dayFields, query);
    const errors = problemsOf(dayFields, asked, this.now());
    const day = (errors.length === 0 && writtenDate('on', asked)) || dayInLondon(this.now());
    const found = await this.services.read<PoliciesView>('safeguarding-hub', `/policies?on=${day}`, caller);
    response.status(errors.length > 0 ? 422 : 200).render('policy/list', policiesPage(found, asked, errors));
  }

  @Get(':id')
  async show(
    @Param('id') id: string,
    @CurrentCaller() caller: Caller,
    @Req() { session }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const policy = await this.services.read<PolicyHistoryView>('safeguarding-hub', `/policies/${known(id)}`, caller);
    const { done } = session;
    delete session.done;
    response.render('policy/show', policyPage(policy, done));
  }

  @Get(':id/:step')
  async ask(
    @Param('id') id: string,
    @Param('step') step: string,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.forms.ask({ step, caller, request, response }, sayingOfPolicy(known(id)));
  }

  @Post(':id/:step')
  async say(
    @Param('id') id: string,
    @Param('step') step: string,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.forms.say({ step, caller, request, response }, sayingOfPolicy(known(id)));
  }
}

/** A policy goes by a word: what cannot be one is not asked for. */
function known(id: string): string {
  if (!/^[a-z0-9-]{1,64}$/.test(id)) throw new NothingHere();
  return id;
}
