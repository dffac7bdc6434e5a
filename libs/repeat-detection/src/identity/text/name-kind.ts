export type NameKind = 'forename' | 'surname';
