import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { PersonReading } from './person-reading.service.js';
import { PersonQuestion, PersonSearchBody } from './person.requests.js';
import { PersonSearch } from './person-search.service.js';
import { foundPeopleView } from './person-search.view.js';
import { personView } from './person.view.js';

/** Somebody as the hub knows them, over all agencies that have told of them. */
@Controller('people')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class PersonController {
  constructor(
    private readonly reading: PersonReading,
    private readonly searching: PersonSearch,
  ) {}

  @Post('search')
  @HttpCode(200)
  async search(@Body() wanted: PersonSearchBody, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return foundPeopleView(await this.searching.find(wanted, actor, trace));
  }

  @Get(':id')
  async one(
    @Param('id', IdPipe) id: string,
    @Query() { on }: PersonQuestion,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return personView(await this.reading.one(id, on, actor, trace));
  }
}
