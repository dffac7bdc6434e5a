import { describe, expect, it } from '@jest/globals';
import { recordOf } from '../../../test/judged.js';
import { termsOf } from './terms-of.js';

describe('what of a record is counted', () => {
  it('is each value whose frequency matters, once, in the spelling in which it is compared', () => {
    const { record } = recordOf({
      ...{ name: 'Sarah Jane', surname: 'O’Brien', alias: ['SARAH', 'Hill'], born: '1988-04-12', sex: 'F' },
      ...{ at: '4 Mill Lane', postcode: 'AL10 8TR', phone: '07700 900123', email: 'Sarah@example.org' },
      nhs: '9990000018',
    });
    expect(termsOf(record)).toEqual([
      { column: 'forename', text: 'sarah' },
      { column: 'surname', text: 'obrien' },
      { column: 'surname', text: 'hill' },
      { column: 'word', text: 'jane' },
      { column: 'postcode', text: 'al108tr' },
      { column: 'street', text: 'mill lane' },
      { column: 'email', text: 'sarah@example.org' },
      { column: 'phone', text: '+447700900123' },
      { column: 'identifier', text: 'nhs-number:9990000018' },
    ]);
  });

  it('is nothing of a record that says nothing', () => {
    expect(termsOf(recordOf({}).record)).toEqual([]);
  });
});
