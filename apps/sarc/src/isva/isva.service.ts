import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, notFound, unprocessable } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { calendar } from '../deadline/calendar.js';
import { refuseImpossible } from '../refuse-impossible.js';
import type { StepWanted } from '../referral/referral.service.js';
import { allowedSteps, type IsvaEntry } from './isva.js';
import { concerns, runsCases, type IsvaCase } from './isva-case.js';
import { IsvaCaseQuery, type IsvaCasePage } from './isva-case.query.js';
import { codeOf, unfit } from './isva-refusal.js';
import { IsvaQuery, versionOf, type WholeSupport } from './isva.query.js';
import { IsvaRepository } from './isva.repository.js';
import type { IsvaCasesQuestion } from './isva.requests.js';

/** Somebody with what an adviser does for them, as one reader sees it. */
export interface WholeIsvaCase {
  readonly about: IsvaCase;
  readonly support: WholeSupport;
  readonly reader: Actor;
  readonly seenAt: Date;
}

/** The support of an adviser, of whomever: referred, or come by themselves. It knows no way to tell anybody anything. */
@Injectable()
export class IsvaService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: IsvaCaseQuery,
    private readonly query: IsvaQuery,
    private readonly repository: IsvaRepository,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async page(question: IsvaCasesQuestion, actor: Actor, trace: Trace): Promise<IsvaCasePage> {
    return this.transactions.run(async (manager) => {
      const own = runsCases(actor) ? {} : { adviser: actor.subject };
      const found = await this.cases.page(manager, question, { ...own, mine: actor.subject, seenAt: this.now() });
      const id = found.rows.map(({ row }) => row.caseId).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'isva-support', id, trace });
      return found;
    });
  }

  async view(id: string, actor: Actor, trace: Trace): Promise<WholeIsvaCase> {
    return this.transactions.run(async (manager) => {
      const whole = await this.seen(manager, id, actor);
      await this.accessLog.record(manager, { actor, action: 'view', what: 'isva-support', id, trace });
      return whole;
    });
  }

  /** One entry, from the version that its writer was looking at: of two, and of one that is sent twice, the second is refused. */
  async write({ id, version, actor, trace }: StepWanted, entry: IsvaEntry): Promise<WholeIsvaCase> {
    return this.transactions.run(async (manager) => {
      await this.repository.lock(manager, id);
      const { about, support, seenAt } = await this.seen(manager, id, actor);
      refuseUntimely(entry.kind, version, { about, support });
      if ('at' in entry.details) refuseImpossible({ at: new Date(entry.details.at) }, seenAt);
      const today = calendar.dateOf(seenAt);
      const problem = unfit(entry, { ...support, safeContact: about.safeContact, today });
      if (problem) throw unprocessable(codeOf(problem), [problem]);
      await this.repository.add(manager, id, support, { ...entry, recordedBy: actor.name, recordedAt: seenAt });
      await this.accessLog.record(manager, { actor, action: 'change', what: 'isva-support', id, trace });
      return { about, support: await this.query.of(manager, id), reader: actor, seenAt };
    });
  }

  /** Whoever is not concerned is told the same as of somebody who is not there. */
  private async seen(manager: EntityManager, id: string, reader: Actor): Promise<WholeIsvaCase> {
    const about = await this.cases.one(manager, id);
    const support = await this.query.of(manager, id);
    if (!about || !concerns(reader, support.adviser)) throw notFound();
    return { about, support, reader, seenAt: this.now() };
  }
}

type Standing = Pick<WholeIsvaCase, 'about' | 'support'>;

function refuseUntimely(step: IsvaEntry['kind'], version: number, { about, support }: Standing): void {
  const known = versionOf(support);
  const now = {
    version: known,
    isvaStatus: support.status,
    allowedSteps: allowedSteps(support.status, about.standing),
  };
  if (!now.allowedSteps.includes(step)) throw conflict('step-not-allowed', 'This cannot be done now', { step, ...now });
  if (known !== version) throw conflict('version-conflict', 'Something has happened since you looked', now);
}
