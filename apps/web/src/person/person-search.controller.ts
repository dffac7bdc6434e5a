import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Request, Response } from 'express';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { FoundPeople, FoundPersonView } from '../api/person-view.js';
import { ServiceClient, type Answer } from '../api/service.client.js';
import { CLOCK, type Clock } from '../config.js';
import { personDesk } from '../desk/desks.js';
import type { FieldError, Values } from '../form/field.js';
import { knownRefusal, notAccepted, problemsOf, readValues } from '../form/reading.js';
import { pageNumber } from '../layout/pagination.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { personSearchFields, personSearchRefusals, personSought } from './person-search.form.js';
import { personSearchPage, type PeopleSought } from './person-search.presenter.js';

/** Finding somebody among all whom agencies have told of. */
@For(personDesk)
@Controller(paths.people.search())
export class PersonSearchController {
  constructor(
    private readonly services: ServiceClient,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Nobody is looked for by an address: whoever comes back by one is asked again. */
  @Get()
  ask(@Query('beside') beside: unknown, @Res() response: Response): void {
    this.show({ values: besideIn({ beside }), errors: [] }, response);
  }

  @Post()
  async search(
    @CurrentCaller() caller: Caller,
    @Req() { body }: Request<unknown, unknown, { readonly page?: unknown } | undefined>,
    @Res() response: Response,
  ): Promise<void> {
    const read = readValues(personSearchFields, body);
    const values = { ...read, ...besideIn(read) };
    const errors = problemsOf(personSearchFields, values, this.now());
    if (errors.length > 0) return this.show({ values, errors }, response);
    const answer = await this.found(values, pageNumber(body?.page), caller);
    if (answer.ok) return this.show({ values, errors, found: answer.value }, response);
    this.show({ values, errors: refusalOf(answer) }, response);
  }

  /** A page that is no longer there leads back to the first. */
  private async found(values: Values, page: number, caller: Caller): Promise<Answer<FoundPeople>> {
    const said = personSought(values, page);
    const answer = await this.services.find<FoundPersonView>('safeguarding-hub', '/people/search', said, caller);
    if (page > 1 && (!answer.ok || answer.value.items.length === 0)) return this.found(values, 1, caller);
    return answer as Answer<FoundPeople>;
  }

  private show(sought: PeopleSought, response: Response): void {
    const status = sought.errors.length > 0 ? 422 : 200;
    response.status(status).render('person/search', personSearchPage(sought, this.now()));
  }
}

/** An id only: whatever else stands in an address is not repeated. */
const besideIn = ({ beside }: Readonly<Record<string, unknown>>): Values => ({
  beside: isUUID(beside) ? String(beside) : '',
});

function refusalOf(answer: Answer<FoundPeople> & { readonly ok: false }): readonly FieldError[] {
  if (answer.because !== 'not-accepted') return notAccepted(personSearchFields, []);
  const known = knownRefusal(personSearchRefusals, answer.codes);
  return known ? [known] : notAccepted(personSearchFields, answer.fields);
}
