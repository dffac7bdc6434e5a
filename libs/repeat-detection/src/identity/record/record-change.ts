/** What reading a record may do to a field of it, with the reason. Nothing here repeats what somebody wrote. */
export const recordChangeReasons = {
  'hidden-characters': 'Characters that nobody sees were left out',
  accents: 'Accents are kept for show and left out for matching',
  punctuation: 'Hyphens, apostrophes and other marks are written differently from one record to the next',
  'look-alikes': 'A word in letters of two alphabets was read by what it looks like',
  transliterated: 'Another alphabet was written in Latin letters, to meet records that did the same',
  'cut-short': 'Only the beginning of a very long text is compared',
  'title-removed': 'A title, rank or honour is no part of a name',
  'stands-for-nothing': 'The words say that the value is not known',
  'taken-from-full-name': 'The part was missing, and the full name holds it',
  'placeholder-date': 'A date that systems fill in when they know only the year, or nothing',
  'date-not-possible': 'Nobody on record was born then; parts that may be true by themselves are kept',
  'day-month-swapped': 'The month can only be the day: the file has them swapped here and there',
  'no-fixed-abode': 'It stands for no fixed abode or for not known',
  'postcode-corrected': 'A letter stood where a postcode has a figure that looks like it',
  'postcode-unrecognised': 'It is not written as a British postcode, and is compared as it stands',
  'phone-unusable': 'Nobody can be called on it',
  'email-unusable': 'It is not an address that one person reads',
  'number-unusable': 'A number of one figure over and over is nobody’s',
} as const;

export type RecordChangeCode = keyof typeof recordChangeReasons;

/** Says what was done to which field and why, and repeats nothing personal. */
export interface RecordChange {
  readonly field: string;
  readonly what: RecordChangeCode;
  readonly why: string;
}

/** Told of each change, by normalisers that are asked to say what they do. Without one they do the same, only faster. */
export type Note = (what: RecordChangeCode) => void;
