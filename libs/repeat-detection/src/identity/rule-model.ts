import type { LinkageModel } from './model.js';

/**
 * Hand-set weights, not learned ones, in quarters of a bit so that sums are exact. Where `because` names a chance, the
 * bits are log2(seen for one person / seen for two), rounded towards caution; error rates are those of the project's
 * linkage notes, and the size of most follows the published model of hmpps-person-match (February 2026).
 */
export const ruleModel: LinkageModel = {
  version: 'rules-1',
  prior: -20,
  sameFrom: 10,
  askFrom: 0,
  meanFrom: 0,
  weights: {
    'nhs-number-same': { bits: 28, because: 'One number a person; a wrong one is written down once in a thousand' },
    'nhs-number-differs': { bits: -30, because: 'A person has one NHS number, and both have passed their check' },
    'pnc-id-same': { bits: 24, because: 'One number a person, sometimes typed for another' },
    'pnc-id-differs': { bits: -30, because: 'A person has one PNC id, and both have passed their check' },
    'cro-number-same': { bits: 24, because: 'One number a person, sometimes typed for another' },
    'cro-number-differs': { bits: -6, because: 'Old records can hold two for one person' },
    'crn-same': { bits: 22, because: 'Given to one person, without a check letter' },
    'prison-number-same': { bits: 22, because: 'Given to one person, without a check letter' },

    'name-same': { bits: 12, because: 'Two people share a full name about once in 6,000; common names once in 1,000' },
    'name-swapped': { bits: 10, because: 'As the same name, and a little less sure' },
    'name-nickname': { bits: 9.5, because: 'One in ten is written by a short form; more names fit' },
    'name-close': { bits: 9.5, because: 'One in twenty has a typing error; more names fit' },
    'name-half-surname': { bits: 8, because: 'Half of a double surname is written once in a hundred' },
    'name-other-forename': { bits: 7, because: 'Some are called by their middle name; more names fit' },
    'name-initial': { bits: 5, because: 'A surname and one of twenty initials' },
    'name-alias': { bits: 9, because: 'Each further name is a further chance to agree' },
    'name-alias-close': { bits: 6, because: 'The same, and only close' },
    'name-alike': { bits: 1.5, because: 'Badly written, or Jack and Jake: too few bits to join on' },
    'surname-no-forename': { bits: 4, because: 'A surname is shared by one in a thousand, and by the whole family' },
    'forename-no-surname': { bits: 3, because: 'A forename is shared by one in a hundred' },
    'forename-only': { bits: 2, because: 'Surnames change by marriage; a forename alone is common' },
    'surname-only': { bits: -1, because: 'Mostly family: another forename is another person' },
    'name-looks-alike': { bits: 0, because: 'A disguise or a slip; never a reason to join two people' },
    'name-differs': { bits: -8, because: 'One person with two unlike names is rare' },

    'other-forenames-shared': { bits: 3, because: 'Few share a middle name, though some are common' },
    'other-forenames-differ': { bits: -3, because: 'Middle names are left out more often than changed' },

    'birth-same': { bits: 14, because: 'One in 22,000 by chance; right for 19 in 20' },
    'birth-swapped': { bits: 8, because: 'Swapped for one in 60; by chance one in 20,000' },
    'birth-one-slip': { bits: 5, because: 'Wrong by one digit for one in 40; by chance one in 1,000' },
    'birth-same-month': { bits: 9, because: 'One in 700 by chance' },
    'birth-same-year': { bits: 5, because: 'One in 60 by chance' },
    'birth-age-fits': { bits: 1.5, because: 'A guess within five years fits one in six by chance' },
    'birth-age-differs': { bits: -4, because: 'Guesses are seldom wrong by more than five years' },
    'birth-differs': { bits: -9, because: 'Wholly different for one person once in 500' },
    'birth-generation-apart': { bits: -16, because: 'The mark of a parent and child of one name' },
    'birth-expected': { bits: 3, because: 'Born about when a child was expected' },
    'birth-not-yet': { bits: -30, because: 'Nobody is born and unborn' },

    'home-same': { bits: 10, because: 'Few share an address, but they also share a surname' },
    'home-same-postcode': { bits: 8.5, because: 'A postcode is about fifteen homes' },
    'home-neighbour': { bits: 5, because: 'Mostly a neighbour; house numbers are also mistyped' },
    'home-sector': { bits: 3.5, because: 'People move near; about 3,000 homes' },
    'home-district': { bits: 2, because: 'People move near; about 10,000 homes' },
    'home-institution': { bits: 1, because: 'Hundreds of people pass through one' },
    'home-elsewhere': { bits: -1.5, because: 'One in four has moved since' },

    'contact-both': { bits: 14, because: 'Phone and e-mail depend on each other, so less than their sum' },
    'contact-email': { bits: 11, because: 'Few share an e-mail address, mostly couples' },
    'contact-phone': { bits: 10, because: 'A household may share a phone' },
    'contact-differs': { bits: -1, because: 'Phones change for one in four' },

    'sex-same': { bits: 0, because: 'The forename has said it already' },
    'sex-differs': { bits: -5, because: 'Recorded wrongly or changed for one in fifty' },

    'household-twins': { bits: -30, because: 'Twins agree in all but the forename' },
    'household-member': { bits: -8, because: 'A home and a phone shared with family say nothing of the person' },
  },
};
