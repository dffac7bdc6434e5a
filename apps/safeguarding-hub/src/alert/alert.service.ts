import { createHash } from 'node:crypto';
import {
  agencies,
  agreementFor,
  dayInLondon,
  type Agency,
  type AlertTerms,
  type RepeatAlert,
  type Trace,
} from '#libs/case-schemas';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { Telling } from '../disclosure/telling.publisher.js';
import type { PersonFinding } from '../finding/finding.js';
import type { PersonSighting } from '../finding/patterns.js';
import { alertContent, asHeardFrom, isNews, referencesFor, type AlertContent } from './alert.js';

/** What one agency has not been told yet. */
interface News {
  readonly agency: Agency;
  readonly content: AlertContent;
  readonly hash: string;
  readonly trace: Trace;
}

@Injectable()
export class AlertService {
  constructor(
    private readonly telling: Telling,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  /** Tells each agency that has seen the person and may be told, unless it was told the very same before. */
  async tell(
    manager: EntityManager,
    findings: readonly (PersonFinding & { readonly trace: Trace })[],
    sightings: readonly PersonSighting[],
  ): Promise<void> {
    const now = this.now();
    const readers = readersOn(now);
    const news = findings.flatMap((finding) => newsOf(finding, sightings, readers, now));
    if (news.length === 0) return;
    await this.remember(manager, news);
    for (const one of news) await this.send(manager, one);
  }

  private async remember(manager: EntityManager, news: readonly News[]): Promise<void> {
    await manager.query(
      `INSERT INTO alert_told (finding_id, agency, content_hash, told_at, person_record_ids, referral_ids)
       SELECT finding_id, agency, content_hash, $4, ARRAY(SELECT jsonb_array_elements_text(people::jsonb)),
              ARRAY(SELECT jsonb_array_elements_text(referrals::jsonb)::uuid)
         FROM unnest($1::uuid[], $2::text[], $3::text[], $5::text[], $6::text[])
                AS news (finding_id, agency, content_hash, people, referrals)
       ON CONFLICT (finding_id, agency) DO UPDATE SET content_hash = excluded.content_hash, told_at = excluded.told_at,
         person_record_ids = excluded.person_record_ids, referral_ids = excluded.referral_ids`,
      [
        news.map(({ content }) => content.findingId),
        news.map(({ agency }) => agency),
        news.map(({ hash }) => hash),
        this.now(),
        news.map(({ content }) => JSON.stringify(content.personRecordIds)),
        news.map(({ content }) => JSON.stringify(content.referralIds)),
      ],
    );
  }

  private async send(manager: EntityManager, { agency, content, trace }: News): Promise<void> {
    const time = this.now();
    const data: RepeatAlert = { ...content, alertId: this.newId(), foundAt: time.toISOString() };
    await this.telling.alert(manager, agency, data, time, trace);
  }
}

/** An agency to which an agreement lets the hub send alerts, and the terms of it. */
interface Reader extends AlertTerms {
  readonly agency: Agency;
}

function readersOn(now: Date): Reader[] {
  return agencies.flatMap((agency) => {
    const terms = agreementFor('safeguarding-hub', agency, 'alert', dayInLondon(now))?.alerts;
    return terms ? [{ agency, ...terms }] : [];
  });
}

/** For those of the readers that have told of this person: what is new to them in what they may hear. */
function newsOf(
  finding: PersonFinding & { readonly trace: Trace },
  sightings: readonly PersonSighting[],
  readers: readonly Reader[],
  now: Date,
): News[] {
  const own = sightings.filter(({ personId }) => personId === finding.personId);
  return readers
    .filter(({ kinds }) => kinds.includes(finding.kind))
    .map(({ agency, hears }) => ({
      agency,
      tellers: [agency, ...hears],
      references: referencesFor(agency, finding, own),
    }))
    .filter(({ references }) => references.personRecordIds.length > 0)
    .map(({ agency, tellers, references }) => {
      const content = alertContent(asHeardFrom(tellers, finding, sightings, now), references);
      return { agency, content, hash: fingerprint(content), trace: finding.trace };
    })
    .filter(({ agency, content, hash }) => isNews({ ...finding, state: content.state }, agency, hash));
}

const fingerprint = (content: AlertContent): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');
