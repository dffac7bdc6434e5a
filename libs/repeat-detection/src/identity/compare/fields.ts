import type { ComparisonField } from './comparison-field.js';
import { birthField } from './compare-birth.js';
import { emailField, identifierField, phoneField, wordsField } from './compare-contact.js';
import { homeField } from './compare-home.js';
import { nameField } from './compare-name.js';
import { sexField } from './compare-sex.js';
import { birthPlaceField, ethnicityField, occupationField } from './compare-trait.js';

/** All that is compared, in the order in which a pair's levels are kept. Sex comes after the name, which it depends on. */
export const comparisonFields: readonly ComparisonField[] = [
  nameField,
  wordsField,
  birthField,
  homeField,
  emailField,
  phoneField,
  identifierField,
  sexField,
  birthPlaceField,
  occupationField,
  ethnicityField,
];
