import { AccessLog, type Actor } from '#libs/access';
import { dayInLondon, type Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, Idempotency, notFound, unprocessable, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { PreviewBell } from '../policy-preview/preview-bell.service.js';
import { refusalOf, waitingOf, type PolicyRefusal, type PolicyStep, type PolicyVersion } from './policy-version.js';
import { PolicyRepository } from './policy.repository.js';
import type { PolicyDecisionBody, ProposeBody, TakeBackBody } from './policy.requests.js';
import { nextVersion, problemsOf } from './proposal.js';

/** Who wants to say something about which policy, under a key: sent again, it is said once. */
export interface PolicyWanted {
  readonly id: string;
  readonly key: string;
  readonly actor: Actor;
  readonly trace: Trace;
}

interface Saying {
  readonly manager: EntityManager;
  readonly versions: readonly PolicyVersion[];
  readonly actor: Actor;
  readonly now: Date;
}

/** By which rules the hub is to find: one supervisor proposes and may take it back, another one approves or rejects. */
@Injectable()
export class PolicyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly policies: PolicyRepository,
    private readonly idempotency: Idempotency,
    private readonly accessLog: AccessLog,
    private readonly bell: PreviewBell,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async propose(wanted: PolicyWanted, said: ProposeBody): Promise<KeyedAnswer<PolicyVersion[]>> {
    const proposed = await this.say('propose', wanted, said, async ({ manager, versions, actor, now }) => {
      const latest = versions.at(-1) as PolicyVersion;
      const policy = nextVersion(latest.policy, latest.version + 1, said.policy);
      const problems = problemsOf(policy).map((problem) => ({ ...problem, field: `policy.${problem.field}` }));
      if (problems.length > 0) throw unprocessable('policy-not-sound', problems);
      const isPast = policy.effectiveFrom < dayInLondon(now);
      if (isPast && said.whyPast === undefined) throw unprocessable('begins-in-the-past', [inThePast]);
      const by = { bySubject: actor.subject, byName: actor.name };
      const whyPast = isPast ? (said.whyPast ?? null) : null;
      await this.policies.propose(manager, policy, { ...by, why: said.why, whyPast }, now);
    });
    this.bell.ring();
    return proposed;
  }

  /** Nothing that was approved becomes so for days before anybody could know of it, unless that was proposed with a reason. */
  async decide(wanted: PolicyWanted, said: PolicyDecisionBody): Promise<KeyedAnswer<PolicyVersion[]>> {
    return this.say('decide', wanted, said, async ({ manager, versions, actor, now }) => {
      const waiting = waitingOf(versions) as PolicyVersion;
      const { approves, rationale } = said;
      const isPast = waiting.policy.effectiveFrom < dayInLondon(now);
      if (approves && isPast && !waiting.proposal?.whyPast) throw conflict('begun-meanwhile', begunMeanwhile);
      const by = { bySubject: actor.subject, byName: actor.name };
      await this.policies.decide(manager, waiting, { approves, rationale, ...by, at: now });
    });
  }

  /** Whoever decides at the same moment is before or after: a version is decided, or taken back, and never both. */
  async takeBack(wanted: PolicyWanted, said: TakeBackBody): Promise<KeyedAnswer<PolicyVersion[]>> {
    return this.say('take-back', wanted, said, async ({ manager, versions, actor, now }) => {
      const waiting = waitingOf(versions) as PolicyVersion;
      const by = { bySubject: actor.subject, byName: actor.name };
      await this.policies.takeBack(manager, waiting, { why: said.why, ...by, at: now });
    });
  }

  private async say(
    want: PolicyStep,
    { id, key, actor, trace }: PolicyWanted,
    said: ProposeBody | PolicyDecisionBody | TakeBackBody,
    write: (saying: Saying) => Promise<void>,
  ): Promise<KeyedAnswer<PolicyVersion[]>> {
    return this.transactions.run(async (manager) => {
      await this.policies.lock(manager, id);
      const versions = await this.policies.ofOne(manager, id);
      if (versions.length === 0) throw notFound();
      const now = this.now();
      const request = { actor, key, operation: `policy ${want}`, body: { id, ...said }, now };
      const replayed = await this.idempotency.wroteBefore(manager, request, async () => {
        const version = versions.at(-1)?.version;
        if (version !== said.version) throw versionConflict(version);
        const refusal = refusalOf(want, versions, actor.subject);
        if (refusal) throw conflict(refusal, refusals[refusal]);
        await write({ manager, versions, actor, now });
      });
      const action = replayed ? 'view' : want === 'propose' ? 'create' : 'change';
      await this.accessLog.record(manager, { actor, action, what: 'policy', id, trace });
      return { status: 200, body: await this.policies.ofOne(manager, id), replayed };
    });
  }
}

const refusals = {
  'proposal-waits': 'Somebody has to approve or reject first what is proposed already',
  'nothing-to-decide': 'Nothing that was proposed waits for a second person',
  'own-proposal': 'Somebody else has to approve or reject what you proposed',
  'not-own-proposal': 'Only whoever proposed it can take it back: you can reject it',
} satisfies Record<PolicyRefusal, string>;

const inThePast = {
  field: 'policy.effectiveFrom',
  code: 'begins-in-the-past',
  message: 'is over: choose today or a later day, or say in `whyPast` why it is to have begun then',
};

const begunMeanwhile = 'The day on which it was to begin is over: reject it, and propose it for another day';

const versionConflict = (version: number | undefined): Error =>
  conflict('version-conflict', 'Somebody else has proposed something since you looked', { version });
