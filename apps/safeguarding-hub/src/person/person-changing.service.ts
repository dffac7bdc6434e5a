import type { Trace } from '#libs/case-schemas';
import { AccessLog } from '#libs/access';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FindingDueRepository } from '../finding/finding-due.repository.js';
import { hubItself } from './hub-itself.js';
import { groundsOn } from './linkage.js';
import { PersonChangeRepository } from './person-change.repository.js';
import { PersonRepository } from './person.repository.js';
import type { Regrouped } from './regrouping.service.js';
import { recordsBy, termChanges } from './term-change.js';
import { TermCountRepository } from './term-count.repository.js';

/** By what a person's records changed owners, beside what a record says. */
export interface ChangedBy {
  readonly at: Date;
  /** The decision. */
  readonly cause: string;
  readonly trace: Trace;
}

/** Makes people what somebody decided that they are, with all that follows from it. */
@Injectable()
export class PersonChanging {
  constructor(
    private readonly people: PersonRepository,
    private readonly changes: PersonChangeRepository,
    private readonly counts: TermCountRepository,
    private readonly due: FindingDueRepository,
    private readonly accessLog: AccessLog,
  ) {}

  async apply(manager: EntityManager, regrouped: Regrouped, { at, cause, trace }: ChangedBy): Promise<void> {
    const { changes, before, people } = regrouped;
    if (changes.length === 0) return;
    const concerned = before.map(({ id }) => id);
    const terms = await this.people.termsOf(manager, concerned, at);
    await this.changes.save(manager, changes, { at, cause, modelVersion: groundsOn(at).model.version, pairs: [] });
    await this.counts.change(
      manager,
      termChanges({ groups: recordsBy(before), terms }, { groups: recordsBy(people), terms }),
    );
    await this.due.noteChanged(manager, changedPeople(regrouped), trace);
    for (const { person } of changes.filter(({ kind }) => kind === 'merged'))
      await this.accessLog.record(manager, { actor: hubItself, action: 'combine', what: 'person', id: person, trace });
  }
}

/** Everybody who has other records now than before, gone people included. */
export function changedPeople({ changes }: Pick<Regrouped, 'changes'>): string[] {
  const people = changes.flatMap((change) => ('from' in change ? [change.person, change.from] : [change.person]));
  return [...new Set(people)];
}
