import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { notFound, unprocessable } from '#libs/http';
import { judgeRecord } from '#libs/repeat-detection/live';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { CandidateQuery } from '../person/candidate.query.js';
import { asked, groundsOn } from '../person/linkage.js';
import { RecordLinkRepository } from '../person/record-link.repository.js';
import { namedTerms } from '../person/term-change.js';
import { TermCountRepository } from '../person/term-count.repository.js';
import { MatchQuery, type WholeMatch } from './match.query.js';
import { MatchRepository } from './match.repository.js';
import type { NewMatchBody } from './match.requests.js';

/** Opens the question whether two records are one person where the hub did not ask, or has taken them for one unasked. */
@Injectable()
export class MatchOpening {
  constructor(
    private readonly transactions: Transactions,
    private readonly matches: MatchRepository,
    private readonly query: MatchQuery,
    private readonly candidates: CandidateQuery,
    private readonly links: RecordLinkRepository,
    private readonly counts: TermCountRepository,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  /** Asked twice, it is the same question; what is settled, or waits for a second person, stays so. */
  async open({ recordId, otherRecordId, why }: NewMatchBody, actor: Actor, trace: Trace): Promise<WholeMatch> {
    if (recordId === otherRecordId) throw unprocessable('one-record', [oneRecord]);
    return this.transactions.run(async (manager) => {
      const [left, right] = [recordId, otherRecordId].sort() as [string, string];
      const known = await this.matches.between(manager, left, right);
      const id = known ?? (await this.ask(manager, left, right));
      await this.matches.askedBy(manager, id, { actor, why, at: this.now() });
      await this.accessLog.record(manager, { actor, action: known ? 'change' : 'create', what: 'match', id, trace });
      return (await this.query.one(manager, id)) as WholeMatch;
    });
  }

  private async ask(manager: EntityManager, left: string, right: string): Promise<string> {
    const now = this.now();
    const [one, other] = await this.candidates.two(manager, left, right, now);
    if (!one || !other) throw notFound();
    const grounds = groundsOn(now);
    const [pair] = judgeRecord(one, [other], {
      ...grounds,
      counts: await this.counts.of(manager, namedTerms(one.record.record)),
    });
    if (!pair) throw notFound();
    const id = this.newId();
    await this.links.ask(manager, [{ id, left, right, decision: asked(pair, grounds) }], now);
    // The hub, or somebody else, may have asked at the same moment.
    return (await this.matches.between(manager, left, right)) ?? id;
  }
}

const oneRecord = { field: 'otherRecordId', code: 'one-record', message: 'must be another record than the first' };
