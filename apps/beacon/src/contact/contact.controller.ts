import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdempotencyKey, reply } from '#libs/http';
import { Body, Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Contact } from './contact.js';
import { ContactService, type ContactReceipt } from './contact.service.js';

/** Where Beacon's own systems record somebody who came without the police. */
@Controller('contacts')
@Allow({ agency: 'beacon', roles: ['contact-recorder'] })
export class ContactController {
  constructor(private readonly service: ContactService) {}

  @Post()
  async record(
    @Body() contact: Contact,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ContactReceipt> {
    return reply(response, await this.service.record(contact, key, actor, trace));
  }
}
