import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { unprocessable } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { isEnough, sought } from './person-search.js';
import { PersonSearchQuery, type FoundPeople } from './person-search.query.js';
import type { PersonSearchBody } from './person.requests.js';

/** Who was found is written down in the transaction that finds them; what was asked is not. */
@Injectable()
export class PersonSearch {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: PersonSearchQuery,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async find({ page = 1, ...said }: PersonSearchBody, actor: Actor, trace: Trace): Promise<FoundPeople> {
    const wanted = sought(said, this.now());
    if (!isEnough(wanted)) throw unprocessable('too-little', tooLittle);
    return this.transactions.run(async (manager) => {
      const found = await this.query.page(manager, wanted, page);
      const id = found.rows.map((row) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'person', id, trace });
      return found;
    });
  }
}

const tooLittle = ['surname', 'bornOn', 'postcode', 'reference'].map((field) => ({
  field,
  code: 'too-little',
  message: 'a name needs a date of birth or a postcode beside it; or give a number or a reference',
}));
