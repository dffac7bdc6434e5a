import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, IdPipe, reply } from '#libs/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ExaminationBody, FinishBody, saidIn } from '../examination/examination.requests.js';
import { Client } from './client.js';
import { ClientsQuestion } from './client.requests.js';
import { ClientService, type ClientReceipt } from './client.service.js';
import { clientPageView, clientView } from './client.view.js';

/**
 * Where the centre writes down who came by themselves. Whoever is of another agency is turned away before anything is
 * looked up, so they are told the same of a client and of nobody.
 */
@Controller('clients')
@Allow({ agency: 'sarc', roles: ['practitioner', 'supervisor'] })
export class ClientController {
  constructor(private readonly service: ClientService) {}

  @Post()
  async record(
    @Body() client: Client,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ClientReceipt> {
    return reply(response, await this.service.record(client, key, actor, trace));
  }

  @Get()
  async all(@Query() question: ClientsQuestion, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return clientPageView(await this.service.page(question, actor, trace));
  }

  /** Of children of whom the hub has still to be told, and for the centre alone. */
  @Get('counts')
  async counts() {
    return this.service.counts();
  }

  @Get(':id')
  async one(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return clientView(await this.service.view(id, actor, trace));
  }

  @Post(':id/examination/offer')
  @HttpCode(200)
  async offer(
    @Param('id', IdPipe) id: string,
    @Body() body: ExaminationBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return clientView(reply(response, await this.service.examine(saidIn('offer', body), { id, key, actor, trace })));
  }

  @Post(':id/examination/finish')
  @HttpCode(200)
  async finish(
    @Param('id', IdPipe) id: string,
    @Body() body: FinishBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return clientView(
      reply(response, await this.service.examine(saidIn('finish', body, body.samples), { id, key, actor, trace })),
    );
  }

  @Post(':id/examination/decline')
  @HttpCode(200)
  async decline(
    @Param('id', IdPipe) id: string,
    @Body() body: ExaminationBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ) {
    return clientView(reply(response, await this.service.examine(saidIn('decline', body), { id, key, actor, trace })));
  }
}
