import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listedNames, nameFrequency } from './name-frequency.js';
import type { NameKind } from './name-kind.js';
import { soundKey } from './sound-key.js';

/** One class on each line; no two lines share a key. */
const classes = {
  'Arabic, Persian and Turkish': `
    mohammed muhammad mohamed mohammad muhammed mohamad
    mahmood mahmud mehmood mahomed
    hussain hussein hossain husayn
    hassan hasan
    ahmed ahmad
    ibrahim ebrahim ibraheem abraham
    yusuf yousef youssef
    usman osman usmaan
    omar umar omer
    fatima fatimah fateema
    ayesha aisha aysha
    khalid khaled
    qadir kadir kader`,
  'South Asian': `
    choudhury chowdhury chaudhry chaudhary choudhary
    sheikh shaikh shaik
    qureshi quraishi koreshi
    said syed saeed sayeed
    singh sing
    kaur kour
    iqbal ikbal eqbal
    khan kahn
    begum begam
    banerjee bannerji
    harjit harjeet
    wasim vasim waseem`,
  Slavic: `
    yevgeny evgeny evgeni
    yelena elena
    yuri iouri youri
    dmitri dmitry dimitri
    alexander aleksandr aleksander
    mikhail mikail michael
    ivanov ivanoff
    tchaikovsky chaikovski
    sofia zofia sophia`,
  Chinese: `
    zhang chang jang
    chan jan
    xu hsu su
    xie hsieh
    zhou chou chow
    li lee leigh
    lu low`,
  British: `
    smith smyth smythe schmidt
    thompson thomson tomson
    macdonald mcdonald
    mackenzie mckenzie
    macintosh mcintosh
    mccarthy macarthy mcarthy
    stephen steven
    catherine katherine kathryn
    geoffrey jeffrey jeffery
    sean shaun shawn
    stewart stuart
    lewis louis
    wright right
    knight night
    campbell cambell cambel
    nicholas nicolas nikolas
    nicholson nicolson
    hughes hewes
    philip phillip filip
    philips phillips
    reid reed read
    brown browne braun
    john jon joan
    jane jan jean
    graham graeme
    christopher kristofer
    doherty dougherty
    dwayne duane
    bridget brigit`,
};

describe('a sound key', () => {
  describe.each(Object.entries(classes))('of %s names', (_where, lines) => {
    const rows = lines
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' '));

    it.each(rows.map((names) => [names.join(', '), names] as const))('is one for %s', (_title, names) => {
      expect([...new Set(names.map(soundKey))]).toHaveLength(1);
    });

    it('is another for each other name', () => {
      expect(new Set(rows.map(([name = '']) => soundKey(name))).size).toBe(rows.length);
    });
  });

  it.each([
    ['hassan', 'hussain'],
    ['mohammed', 'mahmood'],
    ['robert', 'rupert'],
    ['jones', 'johnson'],
    ['williams', 'wilson'],
    ['david', 'davina'],
    ['patel', 'pathan'],
  ])('tells %s from %s', (left, right) => {
    expect(soundKey(left)).not.toBe(soundKey(right));
  });

  it.each([
    ['achmed', 'ahmed', 'ch is heard'],
    ['nowak', 'novak', 'a Polish w is taken for an English one'],
    ['othman', 'osman', 'th is not s'],
    ['volodymyr', 'vladimir', 'these are two languages'],
    ['mohd', 'mohammed', 'a short form has not its consonants'],
    ['siobhan', 'shivaun', 'Irish spelling is not known'],
  ])('does not bring together %s and %s: %s', (left, right) => {
    expect(soundKey(left)).not.toBe(soundKey(right));
  });

  it.each([
    ['christopher', 'KaRSTF'],
    ['obrien', 'uBRN'],
    ['de la cruz', 'DaLKRS'],
    ['ng', 'NG'],
    ['o', 'u'],
    ['', ''],
    ['иванов петрович', 'иванов'],
    ['渡辺', '渡辺'],
    ['жanna', 'жanna'],
    ['annaж', 'annaж'],
  ])('of "%s" is "%s"', (name, key) => {
    expect(soundKey(name)).toBe(key);
  });

  it('has at most six letters, whatever the name, and a bounded time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z ]*$/)), (name) => {
        expect(soundKey(name).length).toBeLessThanOrEqual(6);
        if (/[a-z]/.test(name) && /^[a-z ]+$/.test(name)) expect(soundKey(name)).not.toBe('');
      }),
    );
    expect(soundKey('a'.repeat(10_000_000))).toBe('a');
  });

  it.each<[NameKind, number]>([
    ['surname', 1.6],
    ['forename', 1.7],
  ])('makes two strangers meet by %s at most %d times as often as the name itself', (kind, times) => {
    const shares = new Map<string, number>();
    let byName = 0;
    for (const name of listedNames(kind)) {
      const share = nameFrequency(kind, name);
      byName += share ** 2;
      shares.set(soundKey(name), (shares.get(soundKey(name)) ?? 0) + share);
    }
    const byKey = [...shares.values()].reduce((sum, share) => sum + share ** 2, 0);
    expect(byKey / byName).toBeLessThan(times);
    expect(byKey / byName).toBeGreaterThan(1);
  });
});
