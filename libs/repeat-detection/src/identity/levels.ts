/** What two records can say to each other about one field. Of each field the first level that holds is taken. */
export interface LevelMeaning {
  readonly field: ComparisonField;
  /** Words for a caseworker; repeat nothing personal. */
  readonly label: string;
  /** These two cannot be one person, whatever else agrees. */
  readonly cannotBeOne?: true;
}

export type ComparisonField =
  'identifier' | 'name' | 'other-forenames' | 'birth' | 'home' | 'contact' | 'sex' | 'household';

export const levels = {
  'nhs-number-same': { field: 'identifier', label: 'same NHS number' },
  'nhs-number-differs': { field: 'identifier', label: 'different NHS numbers', cannotBeOne: true },
  'pnc-id-same': { field: 'identifier', label: 'same PNC id' },
  'pnc-id-differs': { field: 'identifier', label: 'different PNC ids', cannotBeOne: true },
  'cro-number-same': { field: 'identifier', label: 'same CRO number' },
  'cro-number-differs': { field: 'identifier', label: 'different CRO numbers' },
  'crn-same': { field: 'identifier', label: 'same case reference number (CRN)' },
  'prison-number-same': { field: 'identifier', label: 'same prison number' },

  'name-same': { field: 'name', label: 'same name' },
  'name-swapped': { field: 'name', label: 'same name with forename and surname swapped' },
  'name-nickname': { field: 'name', label: 'same surname, and a short form of the forename' },
  'name-close': { field: 'name', label: 'name differs by a slip' },
  'name-half-surname': { field: 'name', label: 'same forename, and half of the double surname' },
  'name-other-forename': { field: 'name', label: 'same surname, and a forename that is the other’s middle name' },
  'name-initial': { field: 'name', label: 'same surname and first initial' },
  'name-alias': { field: 'name', label: 'same as another name that the person has used' },
  'name-alias-close': { field: 'name', label: 'close to another name that the person has used' },
  'name-alike': { field: 'name', label: 'surname agrees or nearly, and a forename that is somewhat alike' },
  'surname-no-forename': { field: 'name', label: 'same surname, forename not known' },
  'forename-no-surname': { field: 'name', label: 'same forename, surname not known' },
  'forename-only': { field: 'name', label: 'same forename, another surname' },
  'surname-only': { field: 'name', label: 'same surname, another forename' },
  'name-looks-alike': { field: 'name', label: 'name looks the same in letters of another alphabet' },
  'name-differs': { field: 'name', label: 'another name' },

  'other-forenames-shared': { field: 'other-forenames', label: 'same middle name' },
  'other-forenames-differ': { field: 'other-forenames', label: 'different middle names' },

  'birth-same': { field: 'birth', label: 'born the same day' },
  'birth-swapped': { field: 'birth', label: 'birth date with day and month swapped' },
  'birth-one-slip': { field: 'birth', label: 'birth date differs by one slip' },
  'birth-same-month': { field: 'birth', label: 'born the same month, day not known' },
  'birth-same-year': { field: 'birth', label: 'born the same year, day not known' },
  'birth-age-fits': { field: 'birth', label: 'the estimated age fits' },
  'birth-age-differs': { field: 'birth', label: 'the estimated age does not fit' },
  'birth-differs': { field: 'birth', label: 'born on another day' },
  'birth-generation-apart': { field: 'birth', label: 'born a generation apart' },
  'birth-expected': { field: 'birth', label: 'an unborn child expected at that time' },
  'birth-not-yet': { field: 'birth', label: 'one of the two is not yet born', cannotBeOne: true },

  'home-same': { field: 'home', label: 'same address' },
  'home-same-postcode': { field: 'home', label: 'same postcode' },
  'home-neighbour': { field: 'home', label: 'same postcode, another house' },
  'home-sector': { field: 'home', label: 'same part of town' },
  'home-district': { field: 'home', label: 'same postal district' },
  'home-institution': { field: 'home', label: 'same institution, where many people live' },
  'home-elsewhere': { field: 'home', label: 'another address' },

  'contact-both': { field: 'contact', label: 'same phone and e-mail' },
  'contact-email': { field: 'contact', label: 'same e-mail' },
  'contact-phone': { field: 'contact', label: 'same phone' },
  'contact-differs': { field: 'contact', label: 'another phone or e-mail' },

  'sex-same': { field: 'sex', label: 'same sex' },
  'sex-differs': { field: 'sex', label: 'different sex' },

  'household-twins': {
    field: 'household',
    label: 'same surname, birthday and home but another forename, as twins have',
    cannotBeOne: true,
  },
  'household-member': { field: 'household', label: 'may live in the same household' },
} as const satisfies Record<string, LevelMeaning>;

export type Level = keyof typeof levels;
