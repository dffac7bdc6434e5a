import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../actor.js';
import { AccessEntry, canonicalEntry, chainHash, loggedAccess } from './access-entry.js';
import { ChainLink, chainStart, compareExtent, compareWithHead, verifyLinks } from './verify-chain.js';

const actor: Actor = {
  subject: 'joanne.hale',
  name: 'Joanne Hale',
  agency: 'beacon',
  roles: ['caseworker'],
  teams: [],
  clientId: 'web',
  kind: 'person',
};
const at = new Date('2026-11-23T09:00:00.123Z');
const view = (id: string, more: Partial<AccessEntry> = {}): AccessEntry => ({
  actor,
  action: 'view',
  what: 'referral',
  id,
  trace: { correlationId: 'story-0001' },
  ...more,
});

/** A log of as many views, as the database would have written it. */
function chain(length: number): ChainLink[] {
  const links: ChainLink[] = [];
  for (let position = 1; position <= length; position += 1) {
    const logged = loggedAccess(view(`r-${position}`), at);
    const previous = links.at(-1)?.hash ?? chainStart.hash;
    links.push({ ...logged, position, hash: chainHash(previous, position, canonicalEntry(logged)) });
  }
  return links;
}

const renumbered = (links: ChainLink[]): ChainLink[] => links.map((link, index) => ({ ...link, position: index + 1 }));
const head = (links: ChainLink[]) => ({ position: links.length, hash: links.at(-1)?.hash ?? chainStart.hash });

describe('an entry of the access log', () => {
  it('is one text in which every value has its place', () => {
    const entry = view('r-1', { action: 'disclose', recipients: ['safeguarding-hub', 'beacon'] });
    expect(canonicalEntry(loggedAccess(entry, at))).toBe(
      '["2026-11-23T09:00:00.123Z","joanne.hale","web","beacon","disclose","referral","r-1",["beacon","safeguarding-hub"],"story-0001",null]',
    );
  });

  it('cannot be taken for another by moving a border between values', () => {
    const one = loggedAccess(view('b', { what: 'a' }), at);
    const other = loggedAccess(view('', { what: 'ab' }), at);
    const third = loggedAccess(view('a","b', { what: '' }), at);
    expect(new Set([one, other, third].map(canonicalEntry)).size).toBe(3);
  });
});

describe('the chain of the access log', () => {
  const links = chain(10);

  it('holds when nothing was done to it, read at once or in parts', () => {
    expect(verifyLinks(chainStart, links)).toEqual(head(links));
    const half = verifyLinks(chainStart, links.slice(0, 4));
    if ('fault' in half) throw new Error(half.fault);
    expect(verifyLinks(half, links.slice(4), { position: 7, hash: links[6]!.hash })).toEqual(head(links));
    expect(compareWithHead(head(links), head(links))).toBeUndefined();
    expect(compareExtent(1, 10, head(links))).toBeUndefined();
  });

  it.each<[string, Partial<ChainLink>]>([
    ['moment', { at: new Date(at.getTime() + 1) }],
    ['subject', { subject: 'tom.reilly' }],
    ['client', { clientId: 'other' }],
    ['agency', { agency: 'police' }],
    ['action', { action: 'search' }],
    ['kind of thing', { what: 'finding' }],
    ['id', { id: 'r-44' }],
    ['missing id', { id: null }],
    ['recipient', { recipients: ['police'] }],
    ['correlation id', { correlationId: 'story-0002' }],
    ['cause', { causationId: 'event-1' }],
    ['hash', { hash: Buffer.alloc(32, 1) }],
  ])('shows where the %s of an entry was changed', (_, change) => {
    const changed = links.map((link) => (link.position === 4 ? { ...link, ...change } : link));
    expect(verifyLinks(chainStart, changed)).toEqual({ position: 4, fault: 'changed' });
  });

  it('shows where an entry was taken out, also when the rest was moved up', () => {
    const without = links.filter(({ position }) => position !== 4);
    expect(verifyLinks(chainStart, without)).toEqual({ position: 4, fault: 'missing' });
    expect(verifyLinks(chainStart, renumbered(without))).toEqual({ position: 4, fault: 'changed' });
  });

  it('shows where an entry was put in', () => {
    const twice = links.flatMap((link) => (link.position === 4 ? [link, link] : [link]));
    expect(verifyLinks(chainStart, twice)).toEqual({ position: 4, fault: 'added' });
    expect(verifyLinks(chainStart, renumbered(twice))).toEqual({ position: 5, fault: 'changed' });
    expect(compareExtent(1, 11, head(links))).toEqual({ position: 11, fault: 'added' });
    expect(compareExtent(0, 10, head(links))).toEqual({ position: 0, fault: 'added' });
  });

  it('shows where two entries changed places', () => {
    const [a, b, c, d, ...rest] = links;
    expect(verifyLinks(chainStart, renumbered([a!, b!, d!, c!, ...rest]))).toEqual({ position: 3, fault: 'changed' });
  });

  it('shows that its end was cut off', () => {
    const cut = verifyLinks(chainStart, links.slice(0, 7));
    if ('fault' in cut) throw new Error(cut.fault);
    expect(compareWithHead(cut, head(links))).toEqual({ position: 8, fault: 'missing' });
  });

  it('shows against a head kept elsewhere that it was cut off or made anew together with its own head', () => {
    const known = head(links);
    const short = links.slice(0, 7);
    expect(compareWithHead(head(short), head(short), known)).toEqual({ position: 8, fault: 'missing' });
    const anew = chain(12).map((link) => ({ ...link, subject: 'nobody' }));
    anew.forEach((link, index) => {
      const previous = anew[index - 1]?.hash ?? chainStart.hash;
      anew[index] = { ...link, hash: chainHash(previous, link.position, canonicalEntry(link)) };
    });
    expect(verifyLinks(chainStart, anew)).toEqual(head(anew));
    expect(verifyLinks(chainStart, anew, known)).toEqual({ position: 10, fault: 'replaced' });
  });
});
