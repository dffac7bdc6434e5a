import { describe, expect, it } from '@jest/globals';
import { UserError } from '#libs/command-line';
import { recordFields } from '#libs/repeat-detection/engine';
import { profileOf } from '../profile/profile.js';
import { help } from './help.js';
import { readOptions } from './options.js';

const needed = ['--left', 'a.csv', '--profile', 'p.json', '--out', 'out'];

describe('the command line', () => {
  it('needs a file, a profile and a folder', () => {
    expect(readOptions(needed, 2)).toEqual({
      left: 'a.csv',
      right: undefined,
      profile: 'p.json',
      out: 'out',
      model: undefined,
      explain: false,
      labels: undefined,
      decisions: undefined,
      seed: 1,
      threads: 2,
      pairs: undefined,
    });
  });

  it('takes options as two words or one', () => {
    const more = ['--right=b.csv', '--explain', '--seed=7', '--threads', '1', '--pairs', '40'];
    const expected = { right: 'b.csv', explain: true, seed: 7, threads: 1, pairs: 40 };
    expect(readOptions([...needed, ...more], 2)).toMatchObject(expected);
  });

  it.each<[string, string[], RegExp]>([
    ['an option that there is not', [...needed, '--fast'], /no option --fast/],
    ['a short option that there is not', [...needed, '-x'], /no option -x/],
    ['an option of every object', [...needed, '--constructor'], /no option --constructor/],
    ['a word too many', [...needed, 'b.csv'], /"b.csv" belongs to no option/],
    ['no value', ['--profile', 'p', '--out', 'o', '--left'], /--left needs a value/],
    ['an empty value', ['--left=', '--profile', 'p', '--out', 'o'], /--left needs a value/],
    ['a value for a switch', [...needed, '--explain=no'], /--explain takes no value/],
    ['a seed that is no number', [...needed, '--seed', 'abc'], /--seed needs a whole number/],
    ['no pairs to compare', [...needed, '--pairs', '0'], /--pairs needs a whole number from 1/],
    ['no threads', [...needed, '--threads', '0'], /--threads needs a whole number from 1/],
    ['no file', ['--profile', 'p', '--out', 'o'], /--left FILE.csv is missing/],
    ['nothing', [], /is missing; --help/],
  ])('says what is wrong with %s', (_title, args, message) => {
    expect(() => readOptions(args, 2)).toThrow(UserError);
    expect(() => readOptions(args, 2)).toThrow(message);
  });

  it('helps whatever else is there', () => {
    expect(readOptions(['--help'], 2)).toBe('help');
    expect(readOptions(['-h', ...needed], 2)).toBe('help');
  });
});

describe('the help', () => {
  it('tells every option and every field', () => {
    for (const option of [
      'left',
      'right',
      'profile',
      'out',
      'model',
      'explain',
      'labels',
      'decisions',
      'seed',
      'threads',
      'help',
    ])
      expect(help).toContain(`--${option}`);
    for (const field of recordFields) expect(help).toMatch(new RegExp(`\\b${field}\\b`));
  });

  it('shows a profile that can be used as it stands', () => {
    const example = /^ {2}\{\n[\s\S]*?^ {2}\}$/m.exec(help)?.[0] ?? '';
    expect(profileOf(JSON.parse(example)).columns.dateOfBirth?.left).toBe('born');
  });
});
