import { describe, expect, it } from '@jest/globals';
import { gatherNeighbourhood, touchedBy, type Gathered } from './neighbourhood.js';
import { nameOfPair, type Decision, type Neighbourhood, type RecordLink } from './person-cluster.js';

const link = (pair: string, weight: number): RecordLink => ({ left: pair.charAt(0), right: pair.charAt(1), weight });
const decide = (pair: string, decided: Decision['decided']): Decision => ({
  left: pair.charAt(0),
  right: pair.charAt(1),
  decided,
});

describe('the records from which news can spread', () => {
  const touched = (news: Parameters<typeof touchedBy>[0]): string => touchedBy(news, 2).join('');

  it('are the known ones that a new record is linked to, the most heavily first', () => {
    const links = [link('na', 3), link('bn', 5), link('nc', 1.9), link('nd', 2), link('em', 9)];
    expect(touched({ added: ['n', 'm'], links })).toBe('ebad');
  });

  it('are both ends of a link between two known records, for it may have been heavier', () =>
    expect(touched({ added: ['n'], links: [link('ab', -7), link('nc', -7)] })).toBe('ab'));

  it('are first those withdrawn, then those decided about, each once', () => {
    const news = { withdrawn: ['w'], links: [link('ab', 9), link('wc', 8)], decisions: [decide('ca', 'open')] };
    expect(touched(news)).toBe('wcab');
  });

  it('are none of nothing', () => expect([touched({}), touched({ added: ['n'] })]).toEqual(['', '']));

  it('are told by weights as they are kept, in 32 bits', () => {
    expect(touchedBy({ added: ['n'], links: [link('na', 0.3)] }, Math.fround(0.3))).toEqual(['a']);
    expect(touchedBy({ added: ['n'], links: [link('na', 0.1 - 1e-12)] }, Math.fround(0.1))).toEqual(['a']);
  });
});

interface Store {
  readonly people: readonly string[];
  readonly links?: readonly RecordLink[];
  readonly decisions?: readonly Decision[];
}

/** Looks people up by their records, and notes what was asked for. */
function search(
  start: string,
  most: number,
  { people, links = [], decisions = [] }: Store,
): Gathered & { asked: string[] } {
  const asked: string[] = [];
  const known = (records: readonly string[]): Neighbourhood => {
    asked.push(records.join(''));
    const own = people.filter((person) => records.some((record) => person.includes(record)));
    const isOwn = ({ left, right }: RecordLink | Decision): boolean =>
      own.some((person) => person.includes(left) || person.includes(right));
    return {
      people: own.map((person, since) => ({ id: person.toUpperCase(), since, records: [...person] })),
      links: links.filter(isOwn),
      decisions: decisions.filter(isOwn),
    };
  };
  const gathering = gatherNeighbourhood([...start], { joinAt: 2, most });
  let step = gathering.next();
  while (!step.done) step = gathering.next(known(step.value));
  return { ...step.value, asked };
}
const whom = ({ people }: Gathered): string => people.map(({ id }) => id).join(' ');

describe('everybody whom news can touch', () => {
  it('is found outwards, by links that join, person by person', () => {
    const found = search('a', 99, {
      people: ['ab', 'cd', 'e', 'f'],
      links: [link('bc', 3), link('de', 2), link('ef', 1.9)],
    });
    expect(whom(found)).toBe('AB CD E');
    expect(found.asked).toEqual(['a', 'c', 'e']);
    expect(found.isComplete).toBe(true);
  });

  it('comes with all that is known of them, what joins nobody too', () => {
    const [links, decisions] = [[link('ab', 1), link('ac', -4)], [decide('ab', 'not-the-same')]];
    const found = search('a', 99, { people: ['ab', 'c'], links, decisions });
    expect(found.links.map(nameOfPair)).toEqual(links.map(nameOfPair));
    expect(found.decisions).toEqual(decisions);
    expect(whom(found)).toBe('AB');
  });

  it('is led to by a decision that two are the same, and by no other', () => {
    const decisions = [decide('ab', 'same'), decide('ac', 'not-the-same'), decide('ad', 'open')];
    expect(whom(search('a', 99, { people: ['a', 'b', 'c', 'd'], decisions }))).toBe('A B');
  });

  it('is asked for once, each record, though it is nobody’s', () => {
    const found = search('aax', 99, { people: ['ab', 'c'], links: [link('ac', 5), link('bc', 4)] });
    expect(found.asked).toEqual(['ax', 'c']);
    expect(found.isComplete).toBe(true);
  });

  it('is nobody where nothing touches anybody', () =>
    expect(search('', 99, { people: ['a'] })).toEqual({
      people: [],
      links: [],
      decisions: [],
      asked: [],
      isComplete: true,
    }));
});

describe('a crowd is cut off', () => {
  const people = ['a', 'b', 'c', 'd', 'e'];
  const links = [link('ab', 3), link('ae', 4), link('ac', 5), link('ad', 4)];

  it.each([
    [1, 'A', false],
    [2, 'A C', false],
    [3, 'A C D', false],
    [5, 'A C D E B', true],
    [9, 'A C D E B', true],
  ])('at %d records, after the most heavily linked: %s', (most, found, isComplete) => {
    const gathered = search('a', most, { people, links });
    expect(whom(gathered).split(' ').sort()).toEqual(found.split(' ').sort());
    expect(gathered.isComplete).toBe(isComplete);
    expect((gathered.asked[1] ?? '').toUpperCase()).toBe(found.split(' ').slice(1).join(''));
  });

  it('with those decided to be the same before all others', () =>
    expect(whom(search('a', 2, { people, links, decisions: [decide('ab', 'same')] }))).toBe('A B'));

  it('by the heaviest of several links', () =>
    expect(whom(search('ax', 3, { people: [...people, 'x'], links: [...links, link('xb', 9)] }))).toBe('A X B'));

  it('without those who were to be asked first and are found meanwhile', () => {
    const found = search('abc', 2, { people: ['ab', 'c'], links: [] });
    expect(found.asked).toEqual(['ab']);
    expect(found.isComplete).toBe(false);
    expect(search('abc', 2, { people: ['abc'] })).toMatchObject({ asked: ['ab'], isComplete: true });
    expect(search('abc', 9, { people: ['abc'] }).asked).toEqual(['abc']);
  });
});
