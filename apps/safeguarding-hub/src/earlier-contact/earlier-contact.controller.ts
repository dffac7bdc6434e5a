import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { CurrentTrace, IdPipe } from '#libs/http';
import { Controller, Get, Param } from '@nestjs/common';
import { EarlierContacts } from './earlier-contact.service.js';
import { earlierContactsView } from './earlier-contact.view.js';

/** What the hub decided before about whoever a contact is about. */
@Controller('referrals/:id/earlier-contacts')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class EarlierContactController {
  constructor(private readonly contacts: EarlierContacts) {}

  @Get()
  async before(@Param('id', IdPipe) id: string, @CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return earlierContactsView(await this.contacts.before(id, actor, trace));
  }
}
