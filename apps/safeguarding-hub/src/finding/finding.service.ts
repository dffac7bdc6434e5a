import type { Policy } from '#libs/repeat-detection';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AlertHolders } from '../alert/alert-holder.service.js';
import { AlertService } from '../alert/alert.service.js';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { PersonChangeRepository } from '../person/person-change.repository.js';
import { PersonRepository } from '../person/person.repository.js';
import { asItWas } from '../policy/policy-version.js';
import { PolicyRepository } from '../policy/policy.repository.js';
import { SightingRepository } from '../sighting/sighting.repository.js';
import { isAboutTheSame, reconcile, whyGone, type DatedFinding, type Found, type Loss } from './finding.js';
import type { Due } from './finding-due.repository.js';
import { FindingRepository, type PersonChanges } from './finding.repository.js';
import type { WhyWithdrawn } from './finding.row.js';
import { lookForPatterns, type PersonSighting } from './patterns.js';
import { portrait, type RecordTraits } from './portrait.js';

/** What is known of some people, each list of all of them. */
interface Known {
  readonly sightings: readonly PersonSighting[];
  readonly findings: readonly DatedFinding[];
  readonly traits: readonly RecordTraits[];
  readonly losses: ReadonlyMap<string, Loss>;
  readonly policies: readonly Policy[];
}

/** What the sightings of a person amount to, whenever what is known changes. */
@Injectable()
export class FindingService {
  constructor(
    private readonly sightings: SightingRepository,
    private readonly people: PersonRepository,
    private readonly changes: PersonChangeRepository,
    private readonly findings: FindingRepository,
    private readonly policies: PolicyRepository,
    private readonly alerts: AlertService,
    private readonly holders: AlertHolders,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  /** Looks again at these people, each by all that is known now, and tells whoever has to know what changed. */
  async reconsider(manager: EntityManager, due: readonly Due[]): Promise<void> {
    const people = due.map(({ personId }) => personId);
    const known = await this.whatIsKnown(manager, people);
    const changed = people.map((person) => this.reconsiderPerson(person, known));
    await this.findings.save(manager, changed, this.now());
    const findings = due.flatMap(({ personId, trace }, place) =>
      (changed[place]?.changes ?? []).map(({ finding }) => ({ ...finding, personId, trace })),
    );
    await this.alerts.tell(manager, findings, known.sightings, known.policies);
    await this.holders.note(manager, known.findings, known.sightings);
  }

  private async whatIsKnown(manager: EntityManager, people: readonly string[]): Promise<Known> {
    const sightings = await this.sightings.around(manager, people);
    const findings = await this.findings.ofPeople(manager, people);
    const traits = await this.people.traitsOf(manager, people);
    const losses = await this.changes.lastLosses(manager, people);
    const policies = await this.policies.counted(manager);
    return { sightings, findings, traits, losses, policies };
  }

  private reconsiderPerson(personId: string, known: Known): PersonChanges {
    const { sightings, findings, traits, losses, policies } = known;
    const isOwn = (one: { readonly personId: string }): boolean => one.personId === personId;
    const { personName, whySamePerson } = portrait(traits.filter(isOwn));
    const now = this.now();
    const lookBy = (by: readonly Policy[]): Found[] =>
      lookForPatterns(sightings.filter(isOwn), sightings, { whySamePerson, now, policies: by });
    const whyOf = (gone: DatedFinding): WhyWithdrawn => {
      const byItsRule = lookBy(asItWas(policies, gone.details.policy)).filter(isAboutTheSame(gone));
      return whyGone(gone, losses.get(personId), byItsRule);
    };
    return { personId, personName, changes: reconcile(findings.filter(isOwn), lookBy(policies), this.newId, whyOf) };
  }
}
