import { AccessLog, type Actor } from '#libs/access';
import { dayInLondon, type Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, Idempotency, notFound, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { wordRule } from '../person/linkage.js';
import { changedPeople, PersonChanging } from '../person/person-changing.service.js';
import { RegroupingService } from '../person/regrouping.service.js';
import { impactPolicyOn } from './impact.data.js';
import {
  isHighImpact,
  refusalOf,
  standing,
  unseconded,
  type Decided,
  type MatchRefusal,
  type MatchStep,
  type MatchWord,
} from './match.js';
import { MatchQuery, type WholeMatch } from './match.query.js';
import { MatchRepository, type MatchKept } from './match.repository.js';
import type { DecideBody, SecondBody, UndoBody } from './match.requests.js';

/** Who wants to say something about which match, under a key: sent again, it is said once. */
export interface WordWanted {
  readonly id: string;
  readonly key: string;
  readonly actor: Actor;
  readonly trace: Trace;
}

interface Saying {
  readonly manager: EntityManager;
  readonly match: MatchKept;
  readonly words: readonly MatchWord[];
  readonly wanted: WordWanted;
  readonly now: Date;
}

/** What people say about two records: it wins over the model, and survives whatever is told later, until it is taken back. */
@Injectable()
export class MatchService {
  constructor(
    private readonly transactions: Transactions,
    private readonly matches: MatchRepository,
    private readonly query: MatchQuery,
    private readonly regrouping: RegroupingService,
    private readonly changing: PersonChanging,
    private readonly idempotency: Idempotency,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async decide(wanted: WordWanted, { version, decided, rationale }: DecideBody): Promise<KeyedAnswer<WholeMatch>> {
    return this.say('decide', wanted, { version, decided, rationale }, (saying) =>
      decided === 'not-sure' ? this.leave(saying, rationale) : this.propose(saying, decided, rationale),
    );
  }

  /** Takes back what was said: who is who is again what the records say. */
  async undo(wanted: WordWanted, { version, rationale }: UndoBody): Promise<KeyedAnswer<WholeMatch>> {
    return this.say('undo', wanted, { version, rationale }, (saying) => this.propose(saying, 'open', rationale));
  }

  /** A second person agrees with a word of high impact, which then holds, or does not, and it is as if it had not been said. */
  async second(wanted: WordWanted, { version, agrees, rationale }: SecondBody): Promise<KeyedAnswer<WholeMatch>> {
    return this.say('second', wanted, { version, agrees, rationale }, async (saying) => {
      const { manager, match, words } = saying;
      const first = unseconded(match.state, words) as MatchWord;
      const word = this.word(saying, agrees ? first.decided : 'not-sure', rationale, agrees);
      await this.matches.say(manager, match, { ...word, seconds: first.id });
      if (agrees) await this.hold(saying, first.decided, word.id);
      else await this.matches.move(manager, match.id, standing(words) ? 'settled' : 'waiting');
    });
  }

  private async say(
    want: MatchStep,
    wanted: WordWanted,
    said: DecideBody | SecondBody | UndoBody,
    write: (saying: Saying) => Promise<void>,
  ): Promise<KeyedAnswer<WholeMatch>> {
    const { id, key, actor, trace } = wanted;
    return this.transactions.run(async (manager) => {
      const records = await this.matches.recordsOf(manager, id);
      if (!records) throw notFound();
      await this.regrouping.hold(manager, records); // people before questions, as a sighting does: nobody waits in a ring
      const match = await this.matches.lock(manager, id);
      const now = this.now();
      const request = { actor, key, operation: `match ${want}`, body: { id, ...said }, now };
      const replayed = await this.idempotency.wroteBefore(manager, request, async () => {
        if (match.version !== said.version) throw versionConflict(match);
        const words = await this.matches.wordsOf(manager, id);
        const answer = 'decided' in said ? said.decided : undefined;
        const refusal = refusalOf(want, { state: match.state, words }, actor.subject, answer);
        if (refusal) throw conflict(refusal, refusals[refusal]);
        await write({ manager, match, words, wanted, now });
      });
      await this.accessLog.record(manager, { actor, action: replayed ? 'view' : 'change', what: 'match', id, trace });
      return { status: 200, body: (await this.query.one(manager, id)) as WholeMatch, replayed };
    });
  }

  private async leave(saying: Saying, rationale: string): Promise<void> {
    await this.matches.say(saying.manager, saying.match, this.word(saying, 'not-sure', rationale, false));
    await this.matches.move(saying.manager, saying.match.id, 'not-sure');
  }

  /** What it would change is looked at first: of high impact it waits for a second person. */
  private async propose(saying: Saying, decided: 'same' | 'not-the-same' | 'open', rationale: string): Promise<void> {
    const { manager, match, now } = saying;
    const regrouped = await this.regrouping.decide(manager, newsOf(match, decided), now, wordRule);
    const touched = await this.matches.touched(manager, changedPeople(regrouped));
    const waits = isHighImpact(regrouped.changes, touched, impactPolicyOn(dayInLondon(now)));
    const word = this.word(saying, decided, rationale, !waits);
    await this.matches.say(manager, match, word);
    if (waits) await this.matches.move(manager, match.id, 'second-wanted');
    else await this.hold(saying, decided, word.id);
  }

  private async hold({ manager, match, wanted, now }: Saying, decided: Decided, cause: string): Promise<void> {
    if (decided === 'not-sure') return;
    const regrouped = await this.regrouping.decide(manager, newsOf(match, decided), now, wordRule);
    await this.changing.apply(manager, regrouped, { at: now, cause, trace: wanted.trace });
    await this.matches.move(manager, match.id, decided === 'open' ? 'waiting' : 'settled');
  }

  private word({ wanted: { actor }, now }: Saying, decided: Decided, rationale: string, holds: boolean): MatchWord {
    const by = { bySubject: actor.subject, byName: actor.name, at: now };
    return { id: this.newId(), decided, holds, seconds: null, rationale, ...by };
  }
}

const newsOf = ({ left, right }: MatchKept, decided: 'same' | 'not-the-same' | 'open') => ({
  decisions: [{ left, right, decided }],
  start: [left, right],
  rules: [],
});

const refusals = {
  'second-wanted-first': 'A second person has to say first whether they agree with what was said',
  'nothing-to-second': 'Nothing that was said waits for a second person',
  'own-word': 'Somebody else has to agree with what you said',
  'nothing-to-undo': 'Nothing that was said holds',
  'something-holds': 'What was said before holds: whoever is not sure of it takes it back',
} satisfies Record<MatchRefusal, string>;

const versionConflict = ({ version }: MatchKept): Error =>
  conflict('version-conflict', 'Somebody else has said something since you looked', { version });
