import type { PersonSighted, Trace } from '#libs/case-schemas';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AlertService } from '../alert/alert.service.js';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { PersonRepository } from '../person/person.repository.js';
import { incidentKey } from '../sighting/sighting.js';
import { SightingRepository } from '../sighting/sighting.repository.js';
import { reconcile, type PersonFinding } from './finding.js';
import { FindingRepository, type PersonChanges } from './finding.repository.js';
import { lookForPatterns, opposite, type PersonSighting } from './patterns.js';
import { portrait, type RecordTraits } from './portrait.js';

/** What is known of some people, each list of all of them. */
interface Known {
  readonly sightings: readonly PersonSighting[];
  readonly findings: readonly PersonFinding[];
  readonly traits: readonly RecordTraits[];
}

/** What the sightings of a person amount to, whenever one is added. */
@Injectable()
export class FindingService {
  constructor(
    private readonly sightings: SightingRepository,
    private readonly people: PersonRepository,
    private readonly findings: FindingRepository,
    private readonly alerts: AlertService,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  /** Looks again at who was seen and at those on the other side, because a pair is found on either person's arrival. */
  async reconsider(manager: EntityManager, personId: string, sighted: PersonSighted, trace: Trace): Promise<void> {
    const incident = incidentKey(sighted);
    const people = await this.sightings.lockConcerned(manager, personId, incident, opposite[sighted.role]);
    const known = await this.whatIsKnown(manager, people);
    const changed = people.map((person) => this.reconsiderPerson(person, known));
    await this.findings.save(manager, changed, this.now());
    const findings = changed.flatMap(({ personId, changes }) =>
      changes.map(({ finding }) => ({ ...finding, personId })),
    );
    await this.alerts.tell(manager, findings, known.sightings, trace);
  }

  private async whatIsKnown(manager: EntityManager, people: readonly string[]): Promise<Known> {
    const sightings = await this.sightings.around(manager, people);
    const findings = await this.findings.ofPeople(manager, people);
    const traits = await this.people.traitsOf(manager, people);
    return { sightings, findings, traits };
  }

  private reconsiderPerson(personId: string, { sightings, findings, traits }: Known): PersonChanges {
    const isOwn = (one: { readonly personId: string }): boolean => one.personId === personId;
    const { personName, whySamePerson } = portrait(traits.filter(isOwn));
    const now = this.now();
    const found = lookForPatterns(sightings.filter(isOwn), sightings, { whySamePerson, now });
    return { personId, personName, changes: reconcile(findings.filter(isOwn), found, this.newId) };
  }
}
