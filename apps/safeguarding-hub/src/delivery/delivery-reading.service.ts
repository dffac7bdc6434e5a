import { AccessLog, type Actor } from '#libs/access';
import { deliveryPairs, type DeliveryPair, type Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { notFound } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { DeliveryQuery, PAGE_SIZE } from './delivery.query.js';
import { horizonAt } from './delivery.service.js';
import type { MissingQuestion } from './delivery.requests.js';
import { missingDeliveryView, pairViews } from './delivery.view.js';

/** Every look at the ledgers is written down in the transaction that reads them. */
@Injectable()
export class DeliveryReading {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: DeliveryQuery,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async pairs(actor: Actor, trace: Trace) {
    return this.transactions.run(async (manager) => {
      const horizon = horizonAt(this.now());
      const figures = await this.query.figures(manager, horizon);
      const decisions = await this.query.decisions(manager, horizon);
      const acknowledgements = await this.query.acknowledgements(manager, horizon);
      const alerts = await this.query.alerts(manager);
      await this.accessLog.record(manager, { actor, action: 'search', what: 'delivery', trace });
      return { pairs: pairViews(deliveryPairs(), { figures, decisions, acknowledgements, alerts }) };
    });
  }

  async missing(pair: DeliveryPair, { page = 1 }: MissingQuestion, actor: Actor, trace: Trace) {
    const talks = deliveryPairs().some(({ from, to }) => from === pair.from && to === pair.to);
    if (!talks) throw notFound();
    return this.transactions.run(async (manager) => {
      const { items, total } = await this.query.missing(manager, pair, horizonAt(this.now()), page);
      const id = items.map(({ referralId }) => referralId).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'delivery', id, trace });
      return { items: items.map(missingDeliveryView), total, page, pageSize: PAGE_SIZE };
    });
  }
}
