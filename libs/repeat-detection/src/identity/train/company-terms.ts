import type { CompanyTerms } from '../score/linkage-model.js';

/**
 * How far the other records of two people are believed. The lines were fitted on three public sets (historical figures,
 * a census and its coverage survey, and a made-up thousand): where two people's records lie between one and four bits
 * apart on the mean, a pair of them is rarer than the mean says, because the mean is of evidence that repeats itself.
 */
export const companyTerms: CompanyTerms = {
  joinAt: -1,
  missing: -3,
  clampAt: 10,
  inside: { intercept: 1, slope: 0.85 },
  between: { intercept: 3.6, slope: 2.3 },
};
