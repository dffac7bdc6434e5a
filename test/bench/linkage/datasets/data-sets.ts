import type { RecipeSettings } from '../recipe/settings.js';
import type { DataSet } from './data-set.js';
import { fake } from './fake.js';
import { febrl3 } from './febrl3.js';
import { historical } from './historical.js';
import { ons } from './ons.js';
import { peopleRecipe, widePeopleRecipe } from './people.js';

/** Sets with the truth that are at hand as files. */
export const dataSets: readonly DataSet[] = [ons, historical, fake, febrl3];

export const recipes: readonly RecipeSettings[] = [
  ...dataSets.map(({ recipe }) => recipe),
  peopleRecipe,
  widePeopleRecipe,
];
