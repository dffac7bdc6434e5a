import 'reflect-metadata';
import { Controller, Inject, Injectable } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { IsString } from 'class-validator';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Delivery, Outbox, PermanentFailure, messagingTables } from '../src/index.js';

export const lampLit = 'lamps.lamp-lit.v1';
export const lampSeen = 'lamps.lamp-seen.v1';

/** The colour says what the receiving keeper makes of it: `breaks`, `refused`, or any that is simply written down. */
export class LampLit {
  @IsString()
  colour: string;
}

/** What a keeper answers to a lamp that it has written down. */
export class LampSeen extends LampLit {}

/** Where a keeper's answers go, and in whose name. */
@Injectable()
export class Answers {
  topic: string;
  source: string;
  /** From now on `breaks` no longer does. */
  mended = false;
}

@Controller()
export class LampConsumer {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Answers) private readonly answers: Answers,
  ) {}

  @EventPattern<string>(lampLit)
  async lit(@Payload() { colour }: LampLit, @Ctx() delivery: Delivery): Promise<void> {
    const { manager, subject, sequence, time, trace } = delivery;
    const { topic, source, mended } = this.answers;
    await manager.query('INSERT INTO lamp (subject, sequence, colour) VALUES ($1, $2, $3)', [
      subject,
      sequence,
      colour,
    ]);
    await this.outbox.append(manager, { topic, type: lampSeen, subject, source, time, data: { colour } }, trace);
    if (colour === 'breaks' && !mended) throw new TypeError('Sarah Sandringham');
    if (colour === 'refused') throw new PermanentFailure('lamp-is-gone');
  }

  @EventPattern<string>(lampSeen)
  async seen(@Payload() { colour }: LampSeen, @Ctx() { manager, subject, sequence }: Delivery): Promise<void> {
    const values = [subject, sequence, `seen ${colour}`];
    await manager.query('INSERT INTO lamp (subject, sequence, colour) VALUES ($1, $2, $3)', values);
  }
}

/** The tables of a keeper; its role is `keeper`. */
export class CreateLamps1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE lamp (id bigint GENERATED ALWAYS AS IDENTITY, subject text, sequence integer, colour text);
       GRANT SELECT, INSERT ON lamp TO keeper;`,
    );
    await queryRunner.query(messagingTables('keeper'));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('A keeper keeps its tables'));
  }
}
