import type { FieldName } from '../compare/comparison-field.js';
import type { ChancesByRelation } from './uk-chances.js';

/**
 * Fields of which no public frequencies are known. Chance agreement is our estimate for one county: few strangers are
 * written down with one phone or e-mail (an agency's, a hostel's, a typing error); one checked number in a thousand is
 * somebody else's, and that mostly a mother's on her child's record. Middle names run in families.
 */
export const otherChances = {
  words: {
    person: { shared: 0.72, close: 0.08, 'none-shared': 0.2 },
    household: { shared: 0.15, close: 0.01, 'none-shared': 0.84 },
    strangers: { shared: 0.0035, close: 0.0015, 'none-shared': 0.995 },
  },
  email: {
    person: { same: 0.72, 'same-user': 0.03, close: 0.03, differs: 0.22 },
    household: { same: 0.04, 'same-user': 0.002, close: 0.002, differs: 0.956 },
    strangers: { same: 0.000001, 'same-user': 0.00002, close: 0.00001, differs: 0.999969 },
  },
  phone: {
    person: { same: 0.7, slip: 0.02, differs: 0.28 },
    household: { same: 0.25, slip: 0.01, differs: 0.74 },
    strangers: { same: 0.000002, slip: 0.000005, differs: 0.999993 },
  },
  identifier: {
    person: { same: 0.985, slip: 0.005, differs: 0.01 },
    household: { same: 0.0005, slip: 0.0005, differs: 0.999 },
    strangers: { same: 0.0000002, slip: 0.000001, differs: 0.9999988 },
  },
  sex: {
    person: { same: 0.96, differs: 0.04, 'same-as-forename': 0.992, 'differs-from-forename': 0.008 },
    household: { same: 0.45, differs: 0.55, 'same-as-forename': 0.985, 'differs-from-forename': 0.015 },
    strangers: { same: 0.5, differs: 0.5, 'same-as-forename': 0.985, 'differs-from-forename': 0.015 },
  },
  birthPlace: {
    person: { same: 0.75, close: 0.05, differs: 0.2 },
    household: { same: 0.5, close: 0.03, differs: 0.47 },
    strangers: { same: 0.05, close: 0.005, differs: 0.945 },
  },
  occupation: {
    person: { same: 0.4, close: 0.1, differs: 0.5 },
    household: { same: 0.05, close: 0.01, differs: 0.94 },
    strangers: { same: 0.02, close: 0.005, differs: 0.975 },
  },
  /** 82% of England and Wales gave their ethnic group as white in 2021 (ONS Census); agencies' words for it differ. */
  ethnicity: {
    person: { same: 0.88, close: 0.04, differs: 0.08 },
    household: { same: 0.85, close: 0.04, differs: 0.11 },
    strangers: { same: 0.6, close: 0.05, differs: 0.35 },
  },
} satisfies Partial<Readonly<Record<FieldName, ChancesByRelation>>>;
