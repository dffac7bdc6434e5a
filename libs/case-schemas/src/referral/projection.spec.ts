import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressKinds, type Address } from '../person/address.js';
import type { Person } from '../person/person.js';
import type { PersonField } from '../sharing/shared-field.js';
import { sharingAgreements, type SharingAgreement } from '../sharing/sharing-agreement.js';
import { projectPerson } from './projection.js';

const agreement = sharingAgreements.find(({ id }) => id === 'police-beacon-victim-support') as SharingAgreement;
const sightings = sharingAgreements.find(({ id }) => id === 'police-hub-sightings') as SharingAgreement;
const home: Address = {
  kind: 'home',
  lines: ['4 Mill Lane'],
  town: 'Hatfield',
  postcode: 'AL10 8TR',
  uprn: '100080',
  protected: false,
  from: '2024-01-01',
};
const sarah: Person = {
  recordId: 'P-1',
  names: [{ kind: 'current', forenames: 'Sarah', surname: 'O’Brien' }],
  birth: { kind: 'date', date: '1988-04-12' },
  ethnicity: { code: 'W1', codeSet: '18+1', definedBy: 'self' },
  addresses: [home],
  deceased: false,
};
const crossing = (addresses: Address[]): Address[] | undefined =>
  projectPerson({ ...sarah, addresses }, agreement).addresses;

describe('what crosses of a person', () => {
  it('is everything where the agreement names everything and nothing is protected', () => {
    expect(projectPerson(sarah, agreement)).toEqual(sarah);
  });

  it('is only what the agreement names, and the record’s own reference', () => {
    expect(Object.keys(projectPerson(sarah, sightings)).sort()).toEqual(['addresses', 'birth', 'names', 'recordId']);
    expect(projectPerson(sarah, { ...sightings, personFields: [] })).toEqual({ recordId: 'P-1', names: [] });
  });

  it.each<[string, Partial<Address>]>([
    ['a protected home', { protected: true }],
    ['a refuge that nobody ticked as protected', { kind: 'refuge' }],
  ])('of %s is the kind and the dates', (_, changes) => {
    const address = { ...home, ...changes };
    expect(crossing([address])).toEqual([{ kind: address.kind, protected: true, from: '2024-01-01' }]);
  });

  it.each<[string, Partial<Address>]>([
    ['in other letters and spaces', { lines: ['4 MILL lane.'], postcode: 'al108tr', uprn: undefined }],
    ['without its postcode', { postcode: undefined, uprn: undefined }],
    ['by its property number alone', { lines: undefined, town: undefined, postcode: undefined }],
    ['over two lines', { lines: ['4', 'Mill Lane'], uprn: undefined }],
  ])('is nothing of a protected place that is listed again %s', (_, again) => {
    const addresses = [
      { ...home, protected: true },
      { ...home, kind: 'previous' as const, ...again },
    ];
    expect(crossing(addresses)).toEqual([
      { kind: 'home', protected: true, from: '2024-01-01' },
      { kind: 'previous', protected: true, from: '2024-01-01' },
    ]);
  });

  it('is another address in the same town, or in the same street', () => {
    const others = [
      { kind: 'work', lines: ['1 High Street'], town: 'Hatfield', postcode: 'AL10 8TR', protected: false },
      { kind: 'previous', lines: ['4 Mill Lane'], town: 'Ware', postcode: 'SG12 9AA', protected: false },
      { kind: 'other', protected: false },
    ] satisfies Address[];
    expect(crossing([{ ...home, protected: true }, ...others])?.slice(1)).toEqual(others);
  });

  it('is no protected name', () => {
    const former = { kind: 'former', forenames: 'Peter', surname: 'O’Brien', protected: true } as const;
    expect(projectPerson({ ...sarah, names: [former, ...sarah.names] }, agreement).names).toEqual(sarah.names);
  });

  it('leaves the record itself as it was', () => {
    const before = structuredClone(sarah);
    projectPerson({ ...sarah, addresses: [{ ...home, protected: true }] }, agreement);
    expect(sarah).toEqual(before);
  });

  it('is never a word of a protected address, whatever else the record holds', () => {
    const secret = fc.uuid().map((id) => `secret-${id}`);
    const personFields = fc.constantFrom<PersonField[][]>([...agreement.personFields], [...sightings.personFields]);
    fc.assert(
      fc.property(fc.array(anAddress(secret), { minLength: 1, maxLength: 8 }), personFields, (addresses, fields) => {
        const hidden = addresses.filter((address) => address.protected || address.kind === 'refuge');
        const told = JSON.stringify(projectPerson({ ...sarah, addresses }, { ...agreement, personFields: fields }));
        const words = hidden.flatMap(({ lines = [], town, postcode, uprn }) => [...lines, town, postcode, uprn]);
        return words.every((word) => word === undefined || !told.includes(word));
      }),
    );
  });
});

function anAddress(text: fc.Arbitrary<string>): fc.Arbitrary<Address> {
  return fc.record(
    {
      kind: fc.constantFrom(...addressKinds),
      protected: fc.boolean(),
      lines: fc.array(text, { maxLength: 5 }),
      town: text,
      postcode: text,
      uprn: text,
      from: fc.constantFrom('2024', '2024-01', '2024-01-01'),
      to: fc.constantFrom('2025', '2025-12-31'),
    },
    { requiredKeys: ['kind', 'protected'] },
  );
}
