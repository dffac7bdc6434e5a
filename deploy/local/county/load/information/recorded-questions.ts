import { randomUUID } from 'node:crypto';

interface RecordedQuestion {
  readonly id: string;
  readonly contact: string;
  readonly to: string;
  state: 'asked' | 'answered' | 'withdrawn';
  misses: number;
  readonly given: object[];
}

type Body = Readonly<Record<string, unknown>>;

const PARTNERS = ['police', 'probation', 'youth-offending', 'beacon'];

/** Stands in for what the hub asks partners and for the lists of those: a question arrives a look later. */
export class RecordedQuestions {
  private readonly questions: RecordedQuestion[] = [];
  private contacts = 0;
  private readonly births = new Map<string, string>();

  /** What the hub shows beside a contact; every other is about a child. */
  of(contact: string) {
    const born = this.births.get(contact) ?? ((this.contacts += 1) % 2 === 0 ? '2015-03-04' : '1985-03-04');
    this.births.set(contact, born);
    const informationRequests = this.questions.filter((each) => each.contact === contact);
    const waiting = informationRequests.filter(({ state }) => state === 'asked').map(({ to }) => to);
    return {
      person: { birth: { kind: 'date', date: born } },
      partnersToAsk: PARTNERS.filter((each) => !waiting.includes(each)),
      informationRequests,
    };
  }

  /** At the hub: asked, or not asked any more. */
  ask(path: string, { to }: Body): void {
    const [, , contact = '', , id] = path.split('/');
    const known = this.questions.find((each) => each.id === id);
    if (known) known.state = 'withdrawn';
    else
      this.questions.push({ ...{ id: randomUUID(), contact, to: String(to), state: 'asked' }, misses: 1, given: [] });
  }

  /** At whoever is asked. */
  answer(method: string | undefined, path: string, body: Body): [number, unknown] {
    const question = this.questions.find(({ id }) => id === path.split('/')[2]);
    if (!question || (question.misses -= 1) >= 0) return [404, { code: 'not-found' }];
    const version = question.given.length + 1;
    if (method === 'POST' && body['version'] !== version) return [409, { code: 'version-conflict' }];
    if (method === 'POST') {
      question.given.push(body);
      question.state = 'answered';
    }
    return [200, { version: question.given.length + 1, given: question.given }];
  }
}
