import { describe, expect, it } from '@jest/globals';
import { mirrorOfCentral } from './maven-repository.js';
import { majorVersion } from './java.js';

const mirror = (of: string, url: string): string =>
  `<settings><mirrors><mirror><id>m</id><mirrorOf>${of}</mirrorOf><url>${url}</url></mirror></mirrors></settings>`;

describe('the address of Maven Central in the user’s own settings', () => {
  it.each(['central', '*', 'other,central', 'external:*'])('is that of a mirror of %s', (of) => {
    expect(mirrorOfCentral(mirror(of, 'https://maven.example/central/'))).toBe('https://maven.example/central');
  });

  it.each(['*,!central', 'snapshots'])('is not that of a mirror of %s', (of) => {
    expect(mirrorOfCentral(mirror(of, 'https://maven.example/'))).toBeUndefined();
  });

  it('is not one that is commented out, or that only Maven can read', () => {
    expect(mirrorOfCentral(`<!--${mirror('central', 'https://maven.example')}-->`)).toBeUndefined();
    expect(mirrorOfCentral(mirror('central', 'https://${env.HOST}/central'))).toBeUndefined();
  });
});

describe('the version of Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_402"', 8],
    ['openjdk version "21" 2023-09-19', 21],
    ['command not found', 0],
  ])('is read from %s', (text, version) => expect(majorVersion(text)).toBe(version));
});
