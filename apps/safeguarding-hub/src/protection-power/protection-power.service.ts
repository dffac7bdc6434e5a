import { conflict, notFound, unprocessable, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { NEW_ID, type NewId } from '../clock.js';
import type { WholeReferral } from '../referral/referral.query.js';
import { ReferralRecord, type WritingWanted } from '../referral/referral-record.service.js';
import { endProblems, powerProblems, type PowerProblem } from './protection-power.js';
import { ProtectionPowerRepository } from './protection-power.repository.js';
import type { PowerBody, PowerEndBody } from './protection-power.requests.js';

/** Which powers were used to protect whoever a referral is about, by whom. No sender hears of it. */
@Injectable()
export class ProtectionPowerService {
  constructor(
    private readonly record: ReferralRecord,
    private readonly powers: ProtectionPowerRepository,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async use(wanted: WritingWanted, said: Omit<PowerBody, 'version'>): Promise<KeyedAnswer<WholeReferral>> {
    return this.record.add(wanted, {
      what: 'protection-power',
      said,
      write: async (manager, { id: referralId }, recordedAt) => {
        refuse(powerProblems(said, recordedAt));
        const { power, usedAt: moment, ...details } = said;
        const use = { referralId, power, usedAt: new Date(moment) };
        if (await this.powers.isThere(manager, use)) throw conflict('already-recorded', 'This is written down already');
        const recorded = { recordedBy: wanted.actor.name, recordedAt };
        await this.powers.insert(manager, { ...use, ...recorded, id: this.newId(), details });
      },
    });
  }

  async end(
    wanted: WritingWanted & { readonly powerId: string },
    said: Omit<PowerEndBody, 'version'>,
  ): Promise<KeyedAnswer<WholeReferral>> {
    const { powerId, ...of } = wanted;
    return this.record.add(of, {
      what: 'protection-power-end',
      said: { ...said, powerId },
      write: async (manager, { id }, recordedAt) => {
        const power = await this.powers.one(manager, id, powerId);
        if (!power) throw notFound();
        refuse(endProblems(power.usedAt, said.at, recordedAt));
        if (await this.powers.isOver(manager, powerId)) throw conflict('already-ended', 'This is over already');
        const { at, how, explanation } = said;
        const recorded = { recordedBy: wanted.actor.name, recordedAt };
        await this.powers.end(manager, { how, explanation, ...recorded, powerId, at: new Date(at) });
      },
    });
  }
}

function refuse(problems: readonly PowerProblem[]): void {
  const [first] = problems;
  if (first) throw unprocessable(first.code, problems);
}
