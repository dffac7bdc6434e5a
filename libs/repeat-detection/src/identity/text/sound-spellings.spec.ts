import { describe, expect, it } from '@jest/globals';
import { soundKey } from './sound-key.js';

describe('spellings of one sound', () => {
  it.each([
    ['ch is a k before a consonant', 'chloe', 'kloe'],
    ['ch is a j elsewhere', 'charlie', 'jarlie'],
    ['ck is one k', 'beckett', 'beket'],
    ['cz is a j', 'kowalczyk', 'kowaljik'],
    ['c is an s before e', 'cecil', 'sesil'],
    ['c is an s before i', 'cindy', 'sindy'],
    ['c is an s before y', 'cyril', 'syril'],
    ['c is a k elsewhere', 'carl', 'karl'],
    ['dg is a j before a front vowel', 'hodges', 'hojes'],
    ['dj is a j', 'djamal', 'jamal'],
    ['dt is a t', 'schmidt', 'schmit'],
    ['the g of gn is not heard at the start', 'gnash', 'nash'],
    ['gg is a hard g, also before a front vowel', 'maggie', 'maga'],
    ['gh is not heard after a vowel', 'vaughan', 'vauan'],
    ['gh is a g elsewhere, also before a front vowel', 'ghita', 'gata'],
    ['g is a j before e', 'gerald', 'jerald'],
    ['g is a j before i', 'gillian', 'jillian'],
    ['g is a j before y', 'gyles', 'jyles'],
    ['hs is an s at the start', 'hsin', 'sin'],
    ['h is not heard within a name', 'johnson', 'jonson'],
    ['the k of kn is not heard at the start', 'knox', 'nox'],
    ['the p of mps is not heard', 'simpson', 'simson'],
    ['the p of mpt is not heard', 'hampton', 'hamton'],
    ['the p of mpb is not heard', 'campbell', 'cambell'],
    ['the p of pn is not heard at the start', 'pnina', 'nina'],
    ['the p of ps is not heard at the start', 'psomas', 'somas'],
    ['pf is an f', 'pfeiffer', 'feifer'],
    ['ph is an f', 'ralph', 'ralf'],
    ['q is a k', 'tariq', 'tarik'],
    ['sch is an s', 'fischer', 'fiser'],
    ['tsch is a j', 'tschudi', 'judi'],
    ['tch is a j', 'mitchell', 'mijel'],
    ['v is an f within a name', 'oliver', 'olifer'],
    ['the w of wr is not heard at the start', 'wray', 'ray'],
    ['w is a v at the start', 'wendy', 'vendy'],
    ['x is an s at the start', 'xavier', 'savier'],
    ['x is ks elsewhere', 'alexa', 'aleksa'],
    ['zh is a j', 'zhanna', 'janna'],
    ['z is an s', 'zara', 'sara'],
    ['what is written twice is heard once', 'hannan', 'hanan'],
    ['mc is mac', 'mcadam', 'macadam'],
    ['mac before a consonant is mak', 'macgregor', 'makgregor'],
    ['mac before enough of a name is mak', 'macintyre', 'makintyre'],
    ['geof is jef', 'geoff', 'jeff'],
    ['michae is mikae', 'michaela', 'mikaela'],
    ['nichol is nikol', 'nichola', 'nikola'],
    ['zach is zak', 'zachary', 'zakary'],
  ])('%s: %s is heard as %s', (_, name, plain) => {
    expect(soundKey(name)).toBe(soundKey(plain));
  });

  it.each([
    ['dg is two sounds before a back vowel', 'edgar', 'ejar'],
    ['a d is heard by itself', 'adam', 'aam'],
    ['the g of gn is heard within a name', 'magnus', 'manus'],
    ['g is hard before a back vowel', 'gordon', 'jordan'],
    ['h is heard at the start', 'hannah', 'annah'],
    ['h is heard at the start, also of a short name', 'hanna', 'na'],
    ['the k of kn is heard within a name', 'ackner', 'anner'],
    ['the p of mp is heard before a vowel', 'pompey', 'pomey'],
    ['the p of pn is heard within a name', 'aphnes', 'anes'],
    ['the p of ps is heard within a name', 'capstick', 'castick'],
    ['the k of an x is heard within a name', 'maxim', 'masim'],
    ['v is no f at the start', 'vera', 'fera'],
    ['mac before little more is soft', 'mace', 'make'],
    ['mac before a short rest is soft', 'macey', 'makey'],
    ['mac within a name is soft', 'almaceras', 'almakeras'],
    ['mc within a name is soft before a front vowel', 'tomcik', 'tomkik'],
    ['mach is soft', 'machin', 'makin'],
    ['nichol is the only nich that is hard', 'niche', 'nike'],
    ['l is no r', 'leah', 'rhea'],
    ['b is no p', 'bell', 'pell'],
    ['f is no k', 'fay', 'kay'],
    ['t is no d', 'ted', 'ded'],
    ['m is no n', 'mia', 'nia'],
    ['letters with an h between them are not written twice', 'binhnam', 'binnam'],
  ])('%s: %s is not heard as %s', (_, name, other) => {
    expect(soundKey(name)).not.toBe(soundKey(other));
  });

  it('is told by classes of letters, the first vowel being back or front', () => {
    expect(['sean', 'lynn', 'owen', 'ewan', 'yann', 'wu'].map(soundKey)).toEqual([
      'SuN',
      'LaN',
      'uN',
      'uN',
      'aN',
      'Vu',
    ]);
  });

  it('has up to six letters of the first eighty', () => {
    expect(soundKey(`${'a'.repeat(79)}b`)).toBe('aB');
    expect(soundKey(`${'a'.repeat(80)}b`)).toBe('a');
    expect(soundKey('bartholomew')).toBe('BaRTLM');
  });
});
