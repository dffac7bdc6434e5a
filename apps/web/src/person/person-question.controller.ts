import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Request, Response } from 'express';
import { IdPipe } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { MatchView } from '../api/match-view.js';
import type { PersonView } from '../api/person-view.js';
import { ServiceClient, type Refused } from '../api/service.client.js';
import { CLOCK, type Clock } from '../config.js';
import { personDesk } from '../desk/desks.js';
import { drawnFields, errorLinks } from '../form/field.presenter.js';
import type { FieldError, Values } from '../form/field.js';
import { knownRefusal, notAccepted, problemsOf, readValues } from '../form/reading.js';
import { paths } from '../paths.js';
import { tellNext } from '../sign-in/session.js';
import { For } from '../sign-in/signed-in.guard.js';
import { questionFields, questionRefusals } from './person-question.form.js';

/** Whose records are compared: of one person, or of two. */
interface Compared {
  readonly person: PersonView;
  readonly other?: PersonView;
}

interface Filled {
  readonly values: Values;
  readonly errors: readonly FieldError[];
  /** Nobody knows whether it was opened; sent again it is the same question. */
  readonly unavailable?: true;
}

/** Where somebody doubts what the hub takes for one person, or for two. */
@For(personDesk)
@Controller(paths.people.question(':id'))
export class PersonQuestionController {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @Get()
  async ask(
    @Param('id', IdPipe) id: string,
    @Query('with') other: unknown,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    this.show(await this.compared(id, other, caller), { values: {}, errors: [] }, response, 200);
  }

  @Post()
  async open(
    @Param('id', IdPipe) id: string,
    @Query('with') other: unknown,
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const compared = await this.compared(id, other, caller);
    const fields = questionFields(compared.person, compared.other);
    const values = readValues(fields, request.body);
    const errors = problemsOf(fields, values, this.now());
    if (errors.length > 0) return this.show(compared, { values, errors }, response, 422);
    const answer = await this.services.send<MatchView>('safeguarding-hub', '/matches', values, caller);
    if (!answer.ok) return this.refused(compared, values, answer, response);
    await tellNext(request.session, 'asked');
    response.redirect(303, paths.matches.show(answer.value.id));
  }

  private refused(compared: Compared, values: Values, refused: Refused, response: Response): void {
    if (refused.because === 'not-known')
      return this.show(compared, { values, errors: [], unavailable: true }, response, 503);
    const known = knownRefusal(questionRefusals, refused.codes);
    const named = refused.because === 'not-accepted' ? refused.fields : [];
    const errors = known ? [known] : notAccepted(questionFields(compared.person, compared.other), named);
    this.show(compared, { values, errors }, response, 422);
  }

  private show(
    { person, other }: Compared,
    { values, errors, unavailable }: Filled,
    response: Response,
    status: number,
  ) {
    response.status(status).render('person/question', {
      ...{ name: person.name, otherName: other?.name, unavailable },
      fields: drawnFields(questionFields(person, other), values, errors),
      errors: errorLinks(errors),
      isAlone: other === undefined && person.records.length < 2,
      searchBeside: paths.people.searchBeside(person.id),
      back: paths.people.show(person.id),
    });
  }

  private async compared(id: string, other: unknown, caller: Caller): Promise<Compared> {
    const read = (one: string) => this.services.read<PersonView>('safeguarding-hub', `/people/${one}`, caller);
    const person = await read(id);
    return isUUID(other) && other !== id ? { person, other: await read(String(other)) } : { person };
  }
}
