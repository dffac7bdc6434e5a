import { RecordStoreBuilder, type LinkageRecord } from '#libs/repeat-detection/engine';
import { describe, expect, it } from '@jest/globals';
import { valuesOf } from './record-values.js';

const nothing: LinkageRecord = {
  names: [],
  birth: {},
  homes: [],
  phones: [],
  emails: [],
  identifiers: [],
  traits: {},
};

function valuesOfTwo(left: Partial<LinkageRecord>, right: Partial<LinkageRecord>) {
  const builder = new RecordStoreBuilder();
  for (const record of [left, right]) builder.add({ ...nothing, ...record });
  return valuesOf(builder.build(), 0, 1);
}

describe('what two records say', () => {
  it('stands side by side, whatever was known of either', () => {
    const values = valuesOfTwo(
      {
        names: [
          { forename: 'amy', surname: 'hale', others: ['jane'] },
          { surname: 'oak', others: [] },
        ],
        birth: { year: 1990, month: 3, day: 4 },
        homes: [{ postcode: 'al108tr', number: '3', street: 'mill lane', town: 'hatfield' }],
        phones: ['+441', '+442'],
      },
      { birth: { bounds: { from: 1980, to: 1985 } }, sex: 'f', traits: { occupation: 'baker' } },
    );
    expect(values).toEqual([
      { field: 'Name', left: 'amy hale; oak', right: '' },
      { field: 'Further names', left: 'jane', right: '' },
      { field: 'Birth date', left: '4 March 1990', right: 'between 1980 and 1985' },
      { field: 'Sex', left: '', right: 'f' },
      { field: 'Home', left: '3 mill lane hatfield al108tr', right: '' },
      { field: 'Phone', left: '+441; +442', right: '' },
      { field: 'Occupation', left: '', right: 'baker' },
    ]);
  });

  it('is cut where it is too long to be read', () => {
    const names = Array.from({ length: 9 }, () => ({ surname: 'a'.repeat(5000), others: [] }));
    const [name] = valuesOfTwo({ names }, {});
    expect(name?.left).toHaveLength(120);
  });
});
