import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ClientReferring } from './client-referring.service.js';
import { ReferClientBody } from './client.requests.js';
import { clientView } from './client.view.js';

/** Where somebody who came by themselves is referred to others. */
@Controller('clients/:id/refer')
@Allow({ agency: 'sarc', roles: ['practitioner', 'supervisor'] })
export class ClientReferringController {
  constructor(private readonly referring: ClientReferring) {}

  @Post()
  @HttpCode(200)
  async refer(
    @Param('id', IdPipe) id: string,
    @Body() { version, category, occurredAt, ...said }: ReferClientBody,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    const told = { ...(category && { category }), ...(occurredAt !== undefined && { occurredAt }) };
    return clientView(await this.referring.refer({ id, version, actor, trace }, said, told));
  }
}
