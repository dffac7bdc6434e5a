import type { Policy } from '#libs/repeat-detection';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  counts,
  type PolicyDecision,
  type PolicyProposal,
  type PolicyTakenBack,
  type PolicyVersion,
} from './policy-version.js';

/** All versions of all policies: some dozens, read whole. */
@Injectable()
export class PolicyRepository {
  /** By policy, oldest version first. */
  async all(manager: EntityManager): Promise<PolicyVersion[]> {
    return (await manager.query<KeptVersion[]>(`${SELECT} ${IN_ORDER}`)).map(versionOf);
  }

  async ofOne(manager: EntityManager, id: string): Promise<PolicyVersion[]> {
    return (await manager.query<KeptVersion[]>(`${SELECT} WHERE policy_id = $1 ${IN_ORDER}`, [id])).map(versionOf);
  }

  /** Those by which the hub finds, each on its days. */
  async counted(manager: EntityManager): Promise<Policy[]> {
    return (await this.all(manager)).filter(counts).map(({ policy }) => policy);
  }

  /** Until the transaction ends nobody else says anything about this policy. */
  async lock(manager: EntityManager, id: string): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('policy ' || $1, 0))`, [id]);
  }

  async propose(manager: EntityManager, policy: Policy, proposal: PolicyProposal, at: Date): Promise<void> {
    const { bySubject, byName, why, whyPast } = proposal;
    await manager.query(
      `INSERT INTO policy_version (policy_id, version, policy, known_at, proposed_by_subject, proposed_by_name, why, why_past)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [policy.id, Number(policy.version), JSON.stringify(policy), at, bySubject, byName, why, whyPast],
    );
    // What it would change is counted from now on.
    await manager.query('INSERT INTO policy_preview (policy_id, version) VALUES ($1, $2)', [
      ...[policy.id, Number(policy.version)],
    ]);
  }

  async decide(manager: EntityManager, { policy, version }: PolicyVersion, decision: PolicyDecision): Promise<void> {
    const { approves, rationale, bySubject, byName, at } = decision;
    await manager.query(
      `INSERT INTO policy_decision (policy_id, version, approves, rationale, by_subject, by_name, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [policy.id, version, approves, rationale, bySubject, byName, at],
    );
  }

  async takeBack(manager: EntityManager, { policy, version }: PolicyVersion, taken: PolicyTakenBack): Promise<void> {
    const { why, bySubject, byName, at } = taken;
    await manager.query(
      `INSERT INTO policy_taken_back (policy_id, version, why, by_subject, by_name, at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [policy.id, version, why, bySubject, byName, at],
    );
  }

  /** Those of which there is no version yet: what a partnership has, a new edition of the program leaves alone. */
  async begin(manager: EntityManager, policies: readonly Policy[], at: Date): Promise<void> {
    await manager.query(
      `INSERT INTO policy_version (policy_id, version, policy, known_at)
       SELECT policy->>'id', (policy->>'version')::integer, policy, $2 FROM jsonb_array_elements($1::jsonb) AS policy
        WHERE NOT EXISTS (SELECT 1 FROM policy_version known WHERE known.policy_id = policy->>'id')
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(policies), at],
    );
  }
}

interface KeptVersion extends Pick<PolicyVersion, 'version' | 'policy' | 'knownAt' | 'proposal' | 'preview'> {
  readonly decision: Kept<PolicyDecision> | null;
  readonly takenBack: Kept<PolicyTakenBack> | null;
}

type Kept<Said> = Omit<Said, 'at'> & { readonly at: string };

const versionOf = ({ decision, takenBack, ...version }: KeptVersion): PolicyVersion => ({
  ...version,
  decision: decision && { ...decision, at: new Date(decision.at) },
  takenBack: takenBack && { ...takenBack, at: new Date(takenBack.at) },
});

const SELECT = `
  SELECT version, policy, known_at AS "knownAt",
         CASE WHEN proposed_by_subject IS NOT NULL THEN
           json_build_object('bySubject', proposed_by_subject, 'byName', proposed_by_name, 'why', proposed.why, 'whyPast', why_past)
         END AS proposal,
         CASE WHEN decided.at IS NOT NULL THEN
           json_build_object('approves', approves, 'rationale', rationale, 'bySubject', decided.by_subject,
                             'byName', decided.by_name, 'at', decided.at)
         END AS decision,
         CASE WHEN taken.at IS NOT NULL THEN
           json_build_object('why', taken.why, 'bySubject', taken.by_subject, 'byName', taken.by_name, 'at', taken.at)
         END AS "takenBack",
         CASE WHEN preview.version IS NOT NULL THEN
           json_build_object('counting', preview.counting, 'counted', preview.counted)
         END AS preview
    FROM policy_version proposed
    LEFT JOIN policy_decision decided USING (policy_id, version)
    LEFT JOIN policy_taken_back taken USING (policy_id, version)
    LEFT JOIN policy_preview preview USING (policy_id, version)`;

const IN_ORDER = 'ORDER BY policy_id, version';
