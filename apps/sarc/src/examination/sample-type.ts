/** What a forensic sample is taken of, in the words of the guidelines that say how long it can be found. */
export const sampleTypes = ['vaginal', 'anal', 'oral', 'digital'] as const;
export type SampleType = (typeof sampleTypes)[number];
