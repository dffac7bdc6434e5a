import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IdPipe } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { MatchSummary } from '../api/match-view.js';
import type { PersonView } from '../api/person-view.js';
import type { Page } from '../api/referral-view.js';
import { NothingHere, ServiceUnavailable } from '../api/service-failure.js';
import { ServiceClient } from '../api/service.client.js';
import { CLOCK, type Clock } from '../config.js';
import { maySit } from '../desk/desk.js';
import { findingDesk, personDesk } from '../desk/desks.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { askedDay, dayForm } from './day.form.js';
import { chosenSide } from './involvement.presenter.js';
import { notKnownPage, personPage } from './person.presenter.js';

type Asked = Readonly<Record<string, unknown>>;

/** Somebody as the hub knows them over all agencies, for its own staff. */
@For(personDesk)
@Controller(paths.people.search())
export class PersonController {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get(':id')
  async show(
    @Param('id', IdPipe) id: string,
    @Query() query: Asked,
    @CurrentCaller() caller: Caller,
    @Req() { session }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const now = this.now();
    const [{ chosen, errors, on, values }, side] = [askedDay(query, now), chosenSide(query['as'])];
    if (chosen !== undefined) return response.redirect(303, paths.people.show(id, { on: chosen }));
    const person = await this.read(id, caller, on);
    if (!person) return this.notKnown(id, on ?? '', caller, response);
    const matches = await this.matches(person.id, caller);
    const readsFindings = session.signedIn !== undefined && maySit(session.signedIn, findingDesk);
    const page = personPage(person, { now, on, side, matches, readsFindings });
    response.status(errors.length > 0 ? 422 : 200).render('person/show', { ...page, ...dayForm(values, errors) });
  }

  /** Whoever was not known yet on that day is somebody all the same. */
  private async notKnown(id: string, on: string, caller: Caller, response: Response): Promise<void> {
    const { name, since } = await this.services.read<PersonView>('safeguarding-hub', `/people/${id}`, caller);
    response.render('person/not-known', { ...notKnownPage({ id, name, since }, on), ...dayForm({}, []) });
  }

  private async read(id: string, caller: Caller, on: string | undefined): Promise<PersonView | undefined> {
    const path = `/people/${id}${on === undefined ? '' : `?on=${on}`}`;
    return this.services.read<PersonView>('safeguarding-hub', path, caller).catch((error: unknown) => {
      if (on !== undefined && error instanceof NothingHere) return undefined;
      throw error;
    });
  }

  /** A person is shown even where it cannot be said what is asked about them. */
  private async matches(id: string, caller: Caller): Promise<Page<MatchSummary> | undefined> {
    try {
      return await this.services.list<MatchSummary>('safeguarding-hub', `/matches?personId=${id}`, caller);
    } catch (error) {
      if (error instanceof ServiceUnavailable) return undefined;
      throw error;
    }
  }
}
