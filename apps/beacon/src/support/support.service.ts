import { isDeepStrictEqual } from 'node:util';
import { conflict, unprocessable, type KeyedAnswer } from '#libs/http';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendar } from '../deadline/calendar.js';
import { DeadlineRepository } from '../deadline/deadline.repository.js';
import type { WholeReferral } from '../referral/referral.query.js';
import { ReferralRecord, type WritingWanted } from '../referral/referral-record.service.js';
import type { ReferralRow } from '../referral/referral.row.js';
import { SightingTelling } from '../sighting/sighting-telling.service.js';
import { maracProblems, maracReferral, type MaracProblem, type MaracWord } from './marac.js';
import { mayBeWritten, planOf, unsafeReason, type Placed, type SupportEntry } from './support.js';
import { SupportRepository } from './support.repository.js';

/** Clocks may differ by that much. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** The work with a person who was referred. It is Beacon's and the person's: no sender hears of it, and the hub of MARAC alone. */
@Injectable()
export class SupportService {
  constructor(
    private readonly record: ReferralRecord,
    private readonly support: SupportRepository,
    private readonly deadlines: DeadlineRepository,
    private readonly sightings: SightingTelling,
  ) {}

  async add(wanted: WritingWanted, entry: SupportEntry): Promise<KeyedAnswer<WholeReferral>> {
    return this.record.add(wanted, {
      what: entry.kind,
      said: entry.details,
      write: async (manager, row, recordedAt) => {
        refuseUnfit(entry, row, recordedAt);
        await this.refuseUnplanned(manager, entry, row.id);
        const recordedBy = wanted.actor.name;
        const before = entry.kind === 'marac' ? await this.support.of(manager, row.id) : [];
        await this.support.add(manager, { ...entry, referralId: row.id, recordedBy, recordedAt });
        if (entry.kind === 'marac' && !isDeepStrictEqual(maracReferral(before), maracReferral([entry])))
          await this.sightings.tellAgain(manager, row, recordedAt, wanted.trace);
        if (isReached(entry)) await this.deadlines.meetFirstContact(manager, row.id, recordedAt);
      },
    });
  }

  /** Only what was planned, and is not over, can end. */
  private async refuseUnplanned(manager: EntityManager, entry: SupportEntry, referralId: string): Promise<void> {
    if (entry.kind !== 'action-ended') return;
    const plan = planOf((await this.support.of(manager, referralId)) as Placed[]);
    const action = plan.find((each) => each.action === entry.details.action);
    if (!action) throw unprocessable('no-such-action', [problem('action', 'no-such-action', 'is not in the plan')]);
    if (action.state !== 'open') throw conflict('action-over', 'This action is over already', { state: action.state });
  }
}

const isReached = (entry: SupportEntry): boolean =>
  entry.kind === 'contact-attempt' && entry.details.result === 'reached';

function refuseUnfit(entry: SupportEntry, { status, sent }: ReferralRow, now: Date): void {
  if (!mayBeWritten(entry.kind, status))
    throw conflict('not-now', 'This cannot be written down here now', { referralStatus: status });
  if (entry.kind === 'needs-assessment' && entry.details.assessedOn > calendar.dateOf(now))
    throw unprocessable('in-the-future', [problem('assessedOn', 'in-the-future', 'is still to come')]);
  if (entry.kind === 'marac') refuseImpossible(entry.details, sent.incident.occurredAt, now);
  if (entry.kind !== 'contact-attempt') return;
  if (Date.parse(entry.details.at) > now.getTime() + CLOCK_SKEW_MS)
    throw unprocessable('in-the-future', [problem('at', 'in-the-future', 'is still to come')]);
  const because = unsafeReason(entry.details, sent.safeContact);
  if (because) throw unprocessable('unsafe-channel', [problem('channel', because, unsafe[because])]);
}

function refuseImpossible(word: MaracWord, occurredAt: string, now: Date): void {
  const days = { happened: calendar.dateOf(new Date(occurredAt)), today: calendar.dateOf(now) };
  const problems = maracProblems(word, days);
  const [first] = problems;
  if (first)
    throw unprocessable(
      first.code,
      problems.map(({ field, code }) => problem(field, code, impossible[code])),
    );
}

const impossible = {
  missing: 'must be said',
  'not-referred': 'cannot be, where it was not referred',
  'before-it-happened': 'is before the incident',
  'before-it-was-referred': 'is before the referral',
  'in-the-future': 'is still to come',
} satisfies Record<MaracProblem['code'], string>;

const problem = (field: string, code: string, message: string) => ({ field, code, message });

const unsafe = {
  'not-said': 'nobody has said that this is safe, so it is not; if it was done, say why in despite',
  'said-unsafe': 'it was said that this is not safe; if it was done, say why in despite',
  'outside-safe-hours': 'it is not safe at that time; if it was done, say why in despite',
} as const;
