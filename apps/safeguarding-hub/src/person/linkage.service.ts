import type { Agency, Person, PersonSighted } from '#libs/case-schemas';
import { assign, blockingKeys, normalise, type Assignment, type NormalisedPerson } from '#libs/repeat-detection';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NEW_ID, type NewId } from '../clock.js';
import { byPerson, linked, toAskAbout } from './linkage.js';
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
  readonly normalised: NormalisedPerson;
  readonly keys: readonly string[];
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
    const normalised = normalise(person, { today: now });
    const keys = blockingKeys(normalised);
    await this.people.takeTurn(manager, [`${agency}/${personRecordId}`, ...keys]);
    const known = await this.people.recordOf(manager, agency, personRecordId, person);
    if (!known) return this.placeNew(manager, { agency, personRecordId, person, normalised, keys }, now);
    if (!known.isAsTold) await this.people.updateRecord(manager, known.id, person, keys);
    return { recordId: known.id, personId: known.personId, combined: false };
  }

  private async placeNew(manager: EntityManager, record: NewRecord, now: Date): Promise<Placed> {
    const candidates = byPerson(await this.people.candidates(manager, record.keys), now);
    const assignment = assign(record.normalised, candidates);
    const placed = { recordId: this.newId(), personId: joined(assignment) ?? this.newId() };
    await this.keep(manager, record, placed, assignment, now);
    for (const { personId: other, decision } of toAskAbout(assignment)) {
      const match = { id: this.newId(), recordId: placed.recordId, personId: other, decision, noticedAt: now };
      await this.people.noticePossibleMatch(manager, match);
    }
    return { ...placed, combined: assignment.kind === 'join' };
  }

  private async keep(
    manager: EntityManager,
    { agency, personRecordId: agencyRecordId, person: details, keys }: NewRecord,
    { recordId: id, personId }: { readonly recordId: string; readonly personId: string },
    assignment: Assignment,
    now: Date,
  ): Promise<void> {
    const row = { id, agency, agencyRecordId, personId, details, linked: linked(assignment) };
    await this.people.addRecord(manager, row, keys, assignment.kind === 'join' ? undefined : now);
  }
}

const joined = (assignment: Assignment): string | undefined =>
  assignment.kind === 'join' ? assignment.personId : undefined;
