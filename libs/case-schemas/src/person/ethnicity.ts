import { IsIn } from 'class-validator';

/** Self-defined ethnicity, 18+1 (2011 census). Source: hmpps-person-record code lists, 20 August 2026. */
export const ethnicities18 = {
  A1: 'Indian',
  A2: 'Pakistani',
  A3: 'Bangladeshi',
  A4: 'Chinese',
  A9: 'Any other Asian background',
  B1: 'Caribbean',
  B2: 'African',
  B9: 'Any other Black background',
  M1: 'White and Black Caribbean',
  M2: 'White and Black African',
  M3: 'White and Asian',
  M9: 'Any other mixed background',
  O2: 'Arab',
  O9: 'Any other ethnic group',
  W1: 'British',
  W2: 'Irish',
  W3: 'Gypsy or Irish Traveller',
  W9: 'Any other White background',
  NS: 'Prefer not to say',
} as const;

export const ethnicityCodes = [...Object.keys(ethnicities18), 'O1', 'W4', 'W5', 'W8', 'UN'] as const;
export const ethnicityCodeSets = ['18+1', '16+1'] as const;

/** The code as it was recorded, with its code set: `O1` is Chinese in the old set and has moved to `A4`. */
export class Ethnicity {
  @IsIn(ethnicityCodes)
  code: string;

  @IsIn(ethnicityCodeSets)
  codeSet: (typeof ethnicityCodeSets)[number];

  /** What the person says and what an officer sees are two different facts. */
  @IsIn(['self', 'officer'])
  definedBy: 'self' | 'officer';
}
