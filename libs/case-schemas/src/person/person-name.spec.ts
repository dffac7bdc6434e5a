import { describe, expect, it } from '@jest/globals';
import { displayName, type PersonName } from './person-name.js';

const current = (forenames?: string, surname?: string): PersonName => ({ kind: 'current', forenames, surname });

describe('the name to show', () => {
  it.each<[string, PersonName[], string]>([
    ['forenames and surname', [current('Sarah Jane', 'O’Brien')], 'Sarah Jane O’Brien'],
    ['a surname alone', [current(undefined, 'Dunn')], 'Dunn'],
    ['a forename alone', [current('Suharto')], 'Suharto'],
    ['one letter', [current('O')], 'O'],
    ['a name that looks like nothing', [current('Null', '-')], 'Null -'],
    ['no names at all', [], 'Name not known'],
    ['a name that says nothing', [current()], 'Name not known'],
    ['white space', [current('  ', '\t')], 'Name not known'],
    ['characters that nobody sees', [current('\u200B\u2060', '\u3164')], 'Name not known'],
    ['white space around it', [current(' Mark ', ' Dunn ')], 'Mark Dunn'],
    ['a line turned round', [current('\u202EkraM', 'Dunn')], 'kraM Dunn'],
    ['an emoji', [current('Sam 😀', 'Dunn')], 'Sam 😀 Dunn'],
    ['accents in two parts, as given', [current('Zoe\u0308')], 'Zoe\u0308'],
    ['markup, as given', [current('<b>Sam</b>', '{{7*7}}')], '<b>Sam</b> {{7*7}}'],
    ['the current name before any other', [{ kind: 'alias', surname: 'Smithy' }, current('Mark', 'Dunn')], 'Mark Dunn'],
    ['an alias where the current name is empty', [current(''), { kind: 'alias', surname: 'Smithy' }], 'Smithy'],
    [
      'the preferred name before the former',
      [
        { kind: 'former', forenames: 'Peter' },
        { kind: 'preferred', forenames: 'Petra' },
      ],
      'Petra',
    ],
    ['a former name where there is no other', [{ kind: 'former', surname: 'Hale' }], 'Hale'],
    ['nothing of a protected name', [{ kind: 'former', forenames: 'Peter', protected: true }], 'Name not known'],
  ])('is made from %s', (_, names, shown) => {
    expect(displayName(names)).toBe(shown);
  });
});
