import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { notFound } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { calendar } from '../deadline/calendar.js';
import { PersonQuery, type PersonOnDay } from './person.query.js';

/** Every look at a person is written down in the transaction that reads it. */
@Injectable()
export class PersonReading {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: PersonQuery,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** As known at the end of a day in London, or now. */
  async one(id: string, day: string | undefined, actor: Actor, trace: Trace): Promise<PersonOnDay> {
    const moment = day === undefined ? this.now() : endOf(day);
    return this.transactions.run(async (manager) => {
      const person = await this.query.on(manager, id, moment);
      if (!person) throw notFound();
      await this.accessLog.record(manager, { actor, action: 'view', what: 'person', id, trace });
      return person;
    });
  }
}

/** In a British summer an hour before the day ends in UTC. */
const endOf = (day: string): Date => new Date(calendar.dayOf(Date.parse(`${day}T12:00:00Z`)).endsAt);
