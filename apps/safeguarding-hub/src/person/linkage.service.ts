import type { Agency, PersonSighted } from '#libs/case-schemas';
import { blockingKeys, recordOfPerson } from '#libs/repeat-detection';
import { judgeRecord, type JudgedPair } from '#libs/repeat-detection/live';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NEW_ID, type NewId } from '../clock.js';
import { incidentKey, originOf } from '../sighting/sighting.js';
import { CandidateQuery } from './candidate.query.js';
import { asked, groundsOn, newsOf, strongest, toAskAbout } from './linkage.js';
import { NeighbourhoodRepository } from './neighbourhood.repository.js';
import { changedPeople } from './person-changing.service.js';
import { PersonChangeRepository } from './person-change.repository.js';
import { PersonRepository, type RecordInHub, type ToldRecord } from './person.repository.js';
import { RecordLinkRepository } from './record-link.repository.js';
import { RegroupingService, type Regrouped } from './regrouping.service.js';
import { namedTerms, recordsBy, termChanges } from './term-change.js';
import { TermCountRepository } from './term-count.repository.js';

export interface Placed {
  readonly recordId: string;
  readonly personId: string;
  /** Everybody known who has other records now than before, gone people included. */
  readonly changedPeople: readonly string[];
  /** Those for whose records those of others were just taken. */
  readonly combined: readonly string[];
}

/** When and by what a record was told. */
export interface Occasion {
  readonly now: Date;
  readonly cause: string;
  /** What is kept besides, now that it is known whose record it is: sent with all else that is written, and after it. */
  readonly besides: (placed: Placed) => readonly Promise<unknown>[];
}

/** Whose record is this, and whose are all others, now that it is known? */
@Injectable()
export class LinkageService {
  constructor(
    private readonly people: PersonRepository,
    private readonly candidates: CandidateQuery,
    private readonly links: RecordLinkRepository,
    private readonly neighbourhoods: NeighbourhoodRepository,
    private readonly regrouping: RegroupingService,
    private readonly changes: PersonChangeRepository,
    private readonly counts: TermCountRepository,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  /** Places an agency's record, new or told anew. What is told again unchanged changes nothing of who is who. */
  async place(manager: EntityManager, agency: Agency, sighted: PersonSighted, occasion: Occasion): Promise<Placed> {
    const { person: details, personRecordId: agencyRecordId } = sighted;
    const comparable = recordOfPerson(details, { today: occasion.now });
    const keys = blockingKeys(comparable.record);
    const madeFrom = originOf(agency, sighted);
    const origin = madeFrom ? [`${madeFrom.agency}/${madeFrom.personRecordId}`] : [];
    const own = sighted.incident.recordedBy === agency ? incidentKey(sighted) : undefined;
    const terms = namedTerms(comparable.record);
    const sought = { keys, agency, agencyRecordId, madeFrom, incidentKey: own };
    // Sent at once: what is read after the turn is as it stands when it has come.
    const [, known, candidates, counts] = await Promise.all([
      this.people.takeTurn(manager, [`${agency}/${agencyRecordId}`, ...origin, ...keys]),
      this.people.recordOf(manager, agency, agencyRecordId, details, own),
      this.candidates.sharing(manager, sought, occasion.now),
      this.counts.of(manager, terms),
    ]);
    if (known?.isAsTold) return this.leave(known, occasion);
    const id = known?.id ?? this.newId();
    const grounds = { ...groundsOn(occasion.now), counts };
    const pairs = judgeRecord({ id, record: comparable }, candidates, grounds);
    const told = { agency, agencyRecordId, details, comparable, keys, terms, madeFrom, toldAt: occasion.now };
    return this.placeTold(manager, { record: { id, ...told }, pairs, isNew: known === undefined }, occasion);
  }

  private async placeTold(manager: EntityManager, judged: Judged, occasion: Occasion): Promise<Placed> {
    const { record, pairs, isNew } = judged;
    if (!isNew) await this.links.forget(manager, record.id);
    const news = newsOf(record.id, isNew, pairs);
    const regrouped = await this.regrouping.decide(manager, news, occasion.now);
    const personId = ownerOf(record.id, regrouped);
    const concerned = regrouped.before.map(({ id }) => id);
    const terms = await this.people.termsOf(manager, concerned, occasion.now);
    const changed = termChanges(
      { groups: recordsBy(regrouped.before), terms },
      { groups: recordsBy(regrouped.people), terms: new Map([...terms, [record.id, record.terms]]) },
    );
    const placed = { recordId: record.id, personId, ...whoChanged(regrouped) };
    await Promise.all([
      ...this.keep(manager, { ...judged, regrouped, personId }, occasion),
      this.counts.change(manager, changed),
      ...occasion.besides(placed),
    ]);
    await this.ask(manager, pairs, personId, occasion.now);
    return placed;
  }

  private async leave({ id, personId }: RecordInHub, { besides }: Occasion): Promise<Placed> {
    const placed = { recordId: id, personId, changedPeople: [], combined: [] };
    await Promise.all(besides(placed));
    return placed;
  }

  /** In this order: a person before their records, and records before what is known of two of them. */
  private keep(manager: EntityManager, found: Found, { now, cause }: Occasion): Promise<void>[] {
    const { record, pairs, regrouped, isNew, personId } = found;
    const behind = strongest(pairs, MOST_BEHIND);
    const grounds = { at: now, cause, modelVersion: groundsOn(now).model.version, pairs: behind };
    return [
      this.changes.save(manager, regrouped.changes, grounds),
      isNew ? this.people.addRecord(manager, record, personId) : this.people.updateRecord(manager, record, personId),
      this.links.add(manager, pairs, now),
    ];
  }

  private async ask(manager: EntityManager, pairs: readonly JudgedPair[], personId: string, now: Date): Promise<void> {
    const unsure = pairs.filter(({ decision }) => decision.decision !== 'different');
    if (unsure.length === 0) return;
    const owners = await this.neighbourhoods.ownersOf(
      manager,
      unsure.map(({ right }) => right),
    );
    const questions = toAskAbout(unsure, personId, owners);
    const grounds = groundsOn(now);
    const matches = questions.map((pair) => ({ id: this.newId(), ...pair, decision: asked(pair, grounds) }));
    await this.links.ask(manager, matches, now);
  }
}

/** Pairs that are kept with a change: they are why it happened, and all others are kept with the records. */
const MOST_BEHIND = 5;

interface Judged {
  readonly record: ToldRecord;
  readonly pairs: readonly JudgedPair[];
  readonly isNew: boolean;
}

interface Found extends Judged {
  readonly regrouped: Regrouped;
  readonly personId: string;
}

function ownerOf(record: string, { people }: Regrouped): string {
  const owner = people.find(({ records }) => records.includes(record));
  if (!owner) throw new Error('a record that was placed belongs to nobody');
  return owner.id;
}

function whoChanged(regrouped: Regrouped): Pick<Placed, 'changedPeople' | 'combined'> {
  const combined = regrouped.changes.flatMap(({ kind, person }) =>
    kind === 'joined' || kind === 'merged' ? [person] : [],
  );
  const changes = regrouped.changes.filter(({ kind }) => kind !== 'created');
  return { changedPeople: changedPeople({ changes }), combined: [...new Set(combined)] };
}
