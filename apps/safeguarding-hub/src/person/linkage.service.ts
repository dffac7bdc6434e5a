import type { Agency, Person, PersonSighted } from '#libs/case-schemas';
import {
  assign,
  blockingKeys,
  recordOfPerson,
  type AssignGrounds,
  type Assignment,
  type PersonRecord,
} from '#libs/repeat-detection';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NEW_ID, type NewId } from '../clock.js';
import { asked, byPerson, groundsOn, linked, toAskAbout } from './linkage.js';
import { PersonRepository } from './person.repository.js';

export interface Placed {
  readonly recordId: string;
  readonly personId: string;
  /** Whether this very record has just been taken for one of somebody known. */
  readonly combined: boolean;
}

/** An agency's record that the hub has not seen before. */
interface NewRecord {
  readonly agency: Agency;
  readonly personRecordId: string;
  readonly person: Person;
  readonly comparable: PersonRecord;
  readonly keys: readonly string[];
}

interface Decided {
  readonly assignment: Assignment;
  readonly grounds: AssignGrounds;
  readonly now: Date;
}

/** Whose record is this? */
@Injectable()
export class LinkageService {
  constructor(
    private readonly people: PersonRepository,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  /** Finds the person to whom an agency's record belongs, or makes a new one. A record that is known stays where it is. */
  async place(manager: EntityManager, agency: Agency, sighted: PersonSighted, now: Date): Promise<Placed> {
    const { person, personRecordId } = sighted;
    const comparable = recordOfPerson(person, { today: now });
    const keys = blockingKeys(comparable.record);
    await this.people.takeTurn(manager, [`${agency}/${personRecordId}`, ...keys]);
    const known = await this.people.recordOf(manager, agency, personRecordId, person);
    if (!known) return this.placeNew(manager, { agency, personRecordId, person, comparable, keys }, now);
    if (!known.isAsTold) await this.people.updateRecord(manager, known.id, person, keys);
    return { recordId: known.id, personId: known.personId, combined: false };
  }

  private async placeNew(manager: EntityManager, record: NewRecord, now: Date): Promise<Placed> {
    const candidates = byPerson(await this.people.candidates(manager, record.keys), now);
    const grounds = groundsOn(now);
    const assignment = assign(record.comparable, candidates, grounds);
    const placed = { recordId: this.newId(), personId: joined(assignment) ?? this.newId() };
    await this.keep(manager, record, placed, { assignment, grounds, now });
    for (const candidate of toAskAbout(assignment)) {
      const match = { id: this.newId(), recordId: placed.recordId, personId: candidate.personId, noticedAt: now };
      await this.people.noticePossibleMatch(manager, { ...match, decision: asked(candidate, grounds) });
    }
    return { ...placed, combined: assignment.kind === 'join' };
  }

  private async keep(
    manager: EntityManager,
    { agency, personRecordId: agencyRecordId, person: details, keys }: NewRecord,
    { recordId: id, personId }: { readonly recordId: string; readonly personId: string },
    { assignment, grounds, now }: Decided,
  ): Promise<void> {
    const row = { id, agency, agencyRecordId, personId, details, linked: linked(assignment, grounds) };
    await this.people.addRecord(manager, row, keys, assignment.kind === 'join' ? undefined : now);
  }
}

const joined = (assignment: Assignment): string | undefined =>
  assignment.kind === 'join' ? assignment.personId : undefined;
