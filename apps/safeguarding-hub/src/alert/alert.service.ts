import {
  agencies,
  agreementFor,
  dayInLondon,
  type FindingAlert,
  type RepeatAlert,
  type Trace,
} from '#libs/case-schemas';
import type { Policy } from '#libs/repeat-detection';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { Telling } from '../disclosure/telling.publisher.js';
import type { PersonFinding } from '../finding/finding.js';
import type { PersonSighting } from '../finding/patterns.js';
import type { Reader } from './as-heard.js';
import { AlertToldRepository } from './alert-told.repository.js';
import { HubReferrals } from './hub-referral.query.js';
import { newsFor, type News } from './news.js';
import { seenBy } from './told.js';

/** A finding, and the conversation in which it was looked at. */
type Looked = PersonFinding & { readonly trace: Trace };

@Injectable()
export class AlertService {
  constructor(
    private readonly telling: Telling,
    private readonly referrals: HubReferrals,
    private readonly told: AlertToldRepository,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  /**
   * Tells each agency that has seen the person and may be told, unless it was told the very same before. Of each person all
   * that was ever found is given, because one finding may say already what another says.
   */
  async tell(
    manager: EntityManager,
    findings: readonly Looked[],
    sightings: readonly PersonSighting[],
    policies: readonly Policy[],
  ): Promise<void> {
    const now = this.now();
    const traces = new Map(findings.map(({ id, trace }) => [id, trace]));
    const readers = readersOn(now);
    if (findings.length === 0) return;
    const people = ofEach(findings);
    const referrals = await this.referrals.about(manager, [...people.keys()], now);
    const news = [...people].flatMap(([person, own]) => {
      const sent = referrals.filter(({ personId }) => personId === person);
      return readers.flatMap((reader) => newsFor(reader, own, sightings, { now, policies, sent }));
    });
    if (news.length === 0) return;
    await this.told.remember(manager, news, { at: now, due: seenBy(now) });
    for (const one of news) await this.send(manager, one, traces.get(one.finding.id) as Trace);
  }

  private async send(manager: EntityManager, { agency: to, content }: News, trace: Trace): Promise<void> {
    const at = this.now();
    const data: RepeatAlert | FindingAlert = { ...content.said, alertId: this.newId(), foundAt: at.toISOString() };
    await this.telling.alert(manager, { to, type: content.type, data, at }, trace);
  }
}

function ofEach(findings: readonly Looked[]): Map<string, Looked[]> {
  const people = new Map<string, Looked[]>();
  for (const finding of findings) people.set(finding.personId, [...(people.get(finding.personId) ?? []), finding]);
  return people;
}

/** Who may be alerted of anything on a day. */
export function readersOn(now: Date): Reader[] {
  return agencies.flatMap((agency) => {
    const agreement = agreementFor('safeguarding-hub', agency, 'alert', dayInLondon(now));
    return agreement?.alerts ? [{ agency, subject: agreement.subject, ...agreement.alerts }] : [];
  });
}
