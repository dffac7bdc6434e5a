import { describe, expect, it } from '@jest/globals';
import { mayGive, mayRead, type Asker } from './contact-work.js';

const joanne = { subject: 'joanne.hale', name: 'Joanne Hale' };
const leah = { subject: 'leah.stone', name: 'Leah Stone' };
const as = ({ subject }: { subject: string }, role = 'caseworker'): Asker => ({ subject, roles: [role] });
const daniel = as({ subject: 'daniel.price' }, 'supervisor');

describe('what somebody told Beacon who came by themselves', () => {
  it.each([
    ['by whoever works on it', true, as(joanne), joanne],
    ['by a colleague', false, as(leah), joanne],
    ['by a caseworker where nobody works on it yet', false, as(leah), undefined],
    ['by a supervisor', true, daniel, joanne],
  ])('is read %s: %s', (_, may, asker, holder) => {
    expect(mayRead(asker, holder)).toBe(may);
  });

  it.each([
    ['taken by anybody where nobody has it', true, as(leah), undefined, leah],
    ['given to somebody else by whoever has nothing of it', false, as(leah), undefined, joanne],
    ['taken from a colleague', false, as(leah), joanne, leah],
    ['given on by whoever has it', true, as(joanne), joanne, leah],
    ['given back by whoever has it', true, as(joanne), joanne, undefined],
    ['given to a colleague by a supervisor', true, daniel, undefined, joanne],
  ])('is %s: %s', (_, may, asker, holder, to) => {
    expect(mayGive(asker, holder, to)).toBe(may);
  });
});
