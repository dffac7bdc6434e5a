import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { isAgency } from '#libs/case-schemas';
import { notFound } from '#libs/http';
import { CurrentCaller, type Caller } from '../api/caller.js';
import type { MissingView, PairView } from '../api/delivery-view.js';
import { ServiceClient } from '../api/service.client.js';
import { deliveryDesk } from '../desk/desks.js';
import { lastPage, pageNumber } from '../layout/pagination.js';
import { paths } from '../paths.js';
import { For } from '../sign-in/signed-in.guard.js';
import { deliveryPage, missingPage } from './delivery.presenter.js';

/** Whether everything that one agency sent another has arrived. */
@For(deliveryDesk)
@Controller(paths.delivery.list())
export class DeliveryController {
  constructor(private readonly services: ServiceClient) {}

  @Get()
  async list(@CurrentCaller() caller: Caller, @Res() response: Response): Promise<void> {
    const watched = await this.services.read<{ pairs: PairView[] }>('safeguarding-hub', '/delivery', caller);
    response.render('delivery/list', deliveryPage(watched.pairs));
  }

  @Get(':from/:to')
  async show(
    @Param('from') from: string,
    @Param('to') to: string,
    @Query('page') askedPage: unknown,
    @CurrentCaller() caller: Caller,
    @Res() response: Response,
  ): Promise<void> {
    if (!isAgency(from) || !isAgency(to)) throw notFound();
    const page = pageNumber(askedPage);
    const path = `/delivery/${from}/${to}?page=${page}`;
    const found = await this.services.list<MissingView>('safeguarding-hub', path, caller);
    if (page > lastPage(found)) return response.redirect(303, paths.delivery.show(from, to, { page: lastPage(found) }));
    response.render('delivery/show', missingPage(from, to, found));
  }
}
