import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { conflict } from '../problem/problem.js';
import { canonicalJson } from './canonical-json.js';

/** Whose key it is: the same key from another principal is another key. An `Actor` is one. */
export interface Principal {
  readonly clientId: string;
  readonly subject: string;
}

export interface KeyedRequest {
  readonly actor: Principal;
  readonly key: string;
  readonly body: unknown;
  readonly now: Date;
  /** What is asked for, such as `POST /incidents`, where one service has several operations with keys. */
  readonly operation?: string;
}

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export interface KeyedAnswer<T> extends Answer<T> {
  /** This is the first answer, given again: nothing was done now. */
  readonly replayed: boolean;
}

interface StoredAnswer {
  body_hash: string;
  status: number;
  response: unknown;
}

/** Lets a caller that heard no answer send the same request again without a second effect. */
@Injectable()
export class Idempotency {
  /**
   * Does the work once for each principal and key, in the caller's transaction: what the work wrote and the
   * remembered answer are kept together or not at all. A second request with the same key waits in the insert
   * until the first transaction has ended.
   */
  async once<T>(
    manager: EntityManager,
    request: KeyedRequest,
    work: () => Promise<Answer<T>>,
  ): Promise<KeyedAnswer<T>> {
    const hash = hashOf(request);
    const principal = principalOf(request.actor);
    if (!(await this.claim(manager, principal, request, hash)))
      return this.earlier<T>(manager, principal, request.key, hash);
    const answer = await work();
    await manager.query(`UPDATE idempotency_key SET status = $3, response = $4 WHERE principal = $1 AND key = $2`, [
      principal,
      request.key,
      answer.status,
      JSON.stringify(answer.body ?? null),
    ]);
    return { ...answer, replayed: false };
  }

  /**
   * The same for what is written down beside other things: what is told of it is how those stand when they are asked about, so
   * no answer is kept, and nothing personal with it. Answers whether it was written before.
   */
  async wroteBefore(manager: EntityManager, request: KeyedRequest, write: () => Promise<void>): Promise<boolean> {
    const { replayed } = await this.once(manager, request, async () => {
      await write();
      return { status: 200, body: null };
    });
    return replayed;
  }

  /** Forgets the answers given before a moment; says how many. */
  async forget(manager: EntityManager, before: Date): Promise<number> {
    const [, forgotten]: [unknown[], number] = await manager.query(
      `DELETE FROM idempotency_key WHERE created_at < $1`,
      [before],
    );
    return forgotten;
  }

  private async claim(
    manager: EntityManager,
    principal: string,
    { key, now }: KeyedRequest,
    hash: string,
  ): Promise<boolean> {
    const claimed: unknown[] = await manager.query(
      `INSERT INTO idempotency_key (principal, key, body_hash, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [principal, key, hash, now],
    );
    return claimed.length === 1;
  }

  private async earlier<T>(
    manager: EntityManager,
    principal: string,
    key: string,
    hash: string,
  ): Promise<KeyedAnswer<T>> {
    const [stored]: StoredAnswer[] = await manager.query(
      `SELECT body_hash, status, response FROM idempotency_key WHERE principal = $1 AND key = $2`,
      [principal, key],
    );
    if (stored?.body_hash !== hash) throw conflict('idempotency-mismatch', 'This key was used for another request');
    return { status: stored.status, body: stored.response as T, replayed: true };
  }
}

const principalOf = ({ clientId, subject }: Principal): string => JSON.stringify([clientId, subject]);

const hashOf = ({ operation, body }: KeyedRequest): string =>
  createHash('sha256')
    .update(canonicalJson([operation ?? null, body]))
    .digest('hex');
