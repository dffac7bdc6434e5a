/** Where a row of the catalogue is tried: a table that every service is held to, or a spec of its own. */
export type SeenAt = 'doors' | 'readers' | `${string}.ts`;

/** One kind of bad input, by its number in the catalogue that the project is held to. */
export interface BadInput {
  readonly row: number;
  readonly what: string;
  /** What becomes of it here. */
  readonly outcome: string;
  /** Nowhere: then `because` says why. */
  readonly seen: readonly SeenAt[];
  readonly because?: string;
  /** What the catalogue asks for, where ours is another outcome, and why. */
  readonly differs?: readonly [asked: string, why: string];
}

type More = Pick<BadInput, 'because' | 'differs'>;
const seen = (row: number, what: string, outcome: string, where: readonly SeenAt[], more: More = {}): BadInput => ({
  ...{ row, what, outcome, seen: where, ...more },
});
const notHere = (row: number, what: string, because: string): BadInput => ({
  ...{ row, what, outcome: '', seen: [], because },
});

const both = ['doors', 'readers'] as const;
const doors = ['doors'] as const;
const readers = ['readers'] as const;
const system = ['test/bad-input/bad-requests.e2e.spec.ts'] as const;
const promises = ['libs/testing/src/conformance/conformance.ts'] as const;
const findings = 'The safeguarding hub’s people and findings are built apart from the referrals between agencies';

/** Sections A to E, 104 rows. */
export const badInputs: readonly BadInput[] = [
  seen(1, 'Malformed JSON', '400 `malformed`; set aside', both),
  seen(2, 'An empty body', '400 `empty`; set aside', both),
  seen(3, 'A scalar or a list where an object is due', '400 `not-an-object`; set aside', both),
  seen(4, 'Something after the end', '400 `malformed`; set aside', both),
  seen(5, 'One property twice', '400 `duplicate-key`; set aside', both),
  seen(6, 'A hundred thousand lists in one another', '400 `too-deep`; set aside', both),
  seen(7, 'Two megabytes', '413 `body-too-large`', doors, {
    differs: [
      'an event over the maximum is refused with 413',
      'The limits of the fields keep an event far below 900 kB, so it cannot happen; the outbox refuses one all the same (`EventTooLarge`)',
    ],
  }),
  seen(8, '`__proto__`, `constructor.prototype`', '400 `forbidden-key`; set aside', both),
  seen(9, 'A NUL', '400 `nul-character`; set aside', both),
  seen(10, 'Bytes that are not UTF-8', '400 `invalid-utf8`; set aside', both),
  seen(11, 'Half a surrogate pair', '400 `lone-surrogate`; set aside', both),
  seen(12, 'Overlong UTF-8, UTF-16 with its mark', '400; set aside', both),
  seen(13, 'Another content type or charset', '415; set aside', both),
  seen(14, 'A gzip bomb', '415; set aside', both, {
    differs: ['413 or 415', '415: no encoding is taken, so nothing is ever unpacked'],
  }),
  seen(15, 'A whole number above 2^53', '400 `number-out-of-range`; set aside', both),
  seen(16, 'NaN, Infinity, 1e999', '400; set aside', both),
  seen(17, 'A number for a text and the reverse', '400 naming the field; set aside', both),
  seen(18, 'A list for a text', '400 naming the field', doors),
  seen(
    19,
    'A property that nobody knows',
    '400 naming it; in an event: not kept, as no agreement names it (75)',
    doors,
  ),
  seen(20, 'A body that comes too slowly', '408', doors),
  seen(21, 'Headers of 64 KB', '431; set aside', both),
  seen(22, 'A line break in a header or in a text', '400, or never written there; set aside', both),
  seen(23, 'Two ways of saying how long the body is', '400', doors),
  seen(24, 'Letters composed and decomposed', 'Taken as they came', both),
  seen(25, 'A Cyrillic letter in a Latin name', 'Taken and flagged `mixed-script`', both),
  seen(26, 'A mark that turns the line round', 'Taken and flagged `hidden-characters`', both),
  seen(27, 'A character that nobody sees', 'Taken and flagged `hidden-characters`', both),
  seen(28, 'An emoji', 'Taken', both),
  seen(29, 'One name only', 'Taken', both),
  seen(30, 'No name at all', 'Taken and flagged `identity-unknown`', both),
  seen(31, '`Null`, `O’Brien`, `-`, one letter', 'Taken', both),
  seen(32, 'A name of 255 characters, and of 256', 'Taken; 400 naming the field', both),
  seen(33, 'Fifty aliases, and fifty-one', 'Taken; 400 naming the field', both),
  seen(34, 'Capitals, or white space alone', 'Taken; white space counts as missing', both, {
    differs: ['white space is trimmed', 'Carried as it came: what was sent is never changed in silence'],
  }),
  seen(35, 'A script', 'Taken as it came; the pages show it inert', [...both, 'apps/web/src/layout/layout.spec.ts']),
  seen(36, 'A piece of SQL', 'Taken as it came', both),
  seen(37, 'A formula', 'Taken as it came', both, {
    differs: ['neutralised on export', 'Nothing is exported to a spreadsheet yet'],
  }),
  seen(38, 'A template', 'Taken as it came', both),
  seen(39, 'A text longer than anybody reads', '400 naming the field', doors, {
    differs: [
      'a text of a megabyte is refused with the limit',
      'Refused from one character above the limit of the field, which is 10,000 at most; a whole body over 1 MiB with 413',
    ],
  }),
  seen(40, 'Words that command a computer', 'Taken as a text', both),
  notHere(41, 'A third party’s details in free text', 'Not yet: no rule reads free text'),
  seen(42, '30 February', '400 naming the field; set aside', both),
  seen(43, 'A year, or a year and month, of birth', 'Taken and flagged `birth-date-partial`', both),
  seen(44, 'An unknown birth date, an estimated age', 'Taken and flagged', both),
  seen(45, 'A child not yet born; a birth in the future', 'Taken; 400 naming the field', both),
  seen(46, 'An age above 120', 'Taken and flagged `age-over-120`', both),
  seen(47, 'A child who is an adult by birth date', 'Taken and flagged', system),
  seen(48, '29 February, also of a common year', 'Taken; 400 naming the field', both),
  seen(49, 'Infinity, the year 12009', '400 naming the field; set aside', both),
  seen(50, 'The day before the month', '400 naming the field; set aside', both),
  seen(51, 'An incident after its report', 'Taken and flagged', system),
  seen(52, 'A time without a zone', '400 naming the field; set aside', both, {
    differs: ['follows Europe/London', 'A computer that posts can say which zone it means, and nobody else can'],
  }),
  seen(53, 'An identifier with a wrong check digit', 'Taken and flagged `identifier-unverified`', both),
  seen(54, 'Two people of one name and birth date', 'Kept apart', ['test/bad-input/bad-events.e2e.spec.ts'], {
    differs: ['a possible match for a person to settle', 'Whether a person is asked is for `libs/repeat-detection`'],
  }),
  seen(55, 'Twins', 'Kept apart', ['test/bad-input/bad-events.e2e.spec.ts']),
  seen(56, 'One person as victim and suspect of one incident', '422, unless each accuses the other', system),
  seen(
    57,
    'The victim of one incident as the suspect of another',
    'Taken; the victim’s side learns nothing of it',
    system,
  ),
  notHere(58, 'Somebody linked to themselves', 'Nobody links people by hand yet'),
  notHere(59, 'Merges in a circle', findings),
  notHere(60, 'A merge into somebody erased or merged', findings),
  notHere(61, 'Two merges at once', findings),
  notHere(62, 'A merge that would widen access', findings),
  notHere(63, 'An unmerge after later edits', findings),
  seen(64, 'Sex unknown', 'Taken', both, {
    differs: ['a protected former name is hidden', 'Not yet: no name is marked as protected'],
  }),
  seen(65, 'Somebody who has died', 'Taken and flagged `deceased`', both),
  seen(66, 'The address of a refuge, a protected address', 'Never in an event', [
    'apps/police/src/conformance.int.spec.ts',
    'apps/probation/src/referral/victims-secrets.int.spec.ts',
  ]),
  notHere(67, 'The perpetrator works for the receiving agency', 'Not yet: nobody is kept from a referral by name'),
  seen(68, 'A victim who takes back their yes', 'Telling stops at once; what rests on a duty goes on and says why', [
    'apps/police/src/referral/referral-consent.int.spec.ts',
    'apps/beacon/src/sent-referral/sent-referral-consent.int.spec.ts',
    'apps/safeguarding-hub/src/consent/consent.int.spec.ts',
    'apps/sarc/src/consent/consent.int.spec.ts',
    'apps/youth-offending/src/consent/consent.int.spec.ts',
    'apps/probation/src/consent/consent.int.spec.ts',
  ]),
  seen(69, 'Somebody who turns 18 meanwhile', 'A child by the day that the rule names', [
    'libs/case-schemas/src/sharing/circumstances.spec.ts',
  ]),
  seen(70, 'The same event again', 'Nothing happens', readers),
  seen(71, 'The same id with another content', 'Set aside', readers),
  seen(72, 'The same key with the same body, and with another', 'The first answer; 409', doors),
  seen(73, 'The same key of another system', 'Kept apart', system),
  seen(74, 'An unknown type', 'Passed over', readers, {
    differs: [
      'quarantined',
      'Remembered, counted and without effect, so that a writer may be newer than its readers; a known name is never passed over',
    ],
  }),
  seen(
    75,
    'An unknown major version; a newer minor one',
    'Set aside; taken, without what no agreement lets it read',
    readers,
  ),
  seen(76, 'A field of the envelope missing, twice, or overlong', 'Set aside', readers),
  seen(77, 'A key that is not what the event is about', 'Set aside', readers),
  seen(78, 'A tombstone', 'Set aside', readers),
  seen(79, 'A gap', 'Kept back, and what is missing asked for', [...readers, 'test/bad-input/bad-events.e2e.spec.ts']),
  seen(80, 'An older version', 'Recorded without effect', readers),
  seen(81, 'A step before what it is a step of', 'Kept back (79); a first one about nothing is set aside', [
    ...readers,
    ...promises,
  ]),
  seen(82, 'A step that skips others', '409 with the allowed steps; set aside', promises),
  seen(83, 'A decision after a withdrawal', '409', promises),
  seen(84, 'Two decisions at once', 'One 200, one 409', promises),
  seen(85, 'A referral to an agency that is not there', '400 naming the field', doors, {
    differs: ['422', 'The agencies are a list of the language, and a value outside it is answered like any other'],
  }),
  seen(86, 'A referral to oneself', '422 `no-agreement`', doors),
  seen(87, 'A referral that comes back by others', '409 `referral-would-return`', [
    'apps/youth-offending/src/sent-referral/referring-on.int.spec.ts',
  ]),
  seen(88, 'A time far ahead, and far back', 'Set aside from a day ahead; taken', readers),
  seen(89, 'A topic of a year ago once more', 'Nothing happens', ['test/faults/faults.e2e.spec.ts']),
  seen(90, 'A late word about what was withdrawn', 'Recorded; it stays withdrawn', promises),
  seen(91, 'Five hundred people in one incident', '400 naming the field, above a hundred', system, {
    differs: ['422', 'It is the length of a list, and answered like that of any other'],
  }),
  seen(92, 'A correction of what was told already', 'Told to whoever was told the wrong', promises),
  seen(93, 'Writing to another’s topic', 'Refused by the broker', ['deploy/local/kafka/access.int.spec.ts']),
  seen(94, 'The right topic with a false source', 'Set aside', readers),
  notHere(95, 'A bad signature', 'Events are not signed: the broker knows the writer, and each topic has one (94)'),
  seen(96, 'Tokens without a signature, expired, for or from somebody else', '401 `token-invalid`', doors),
  seen(
    97,
    'What another agency has',
    '403 for every id alike; another’s within an agency: 404 like what is not there',
    [...doors, ...system, ...promises],
    {
      differs: [
        '404',
        'Another agency hears the same of everything, before anything is looked up, so nothing is learnt',
      ],
    },
  ),
  seen(98, 'Properties that are not the caller’s to set', '400 naming them', doors),
  notHere(99, 'A search through all names', 'Not yet: there is no search by name'),
  notHere(
    100,
    'Looking up oneself, neighbours, celebrities',
    'Not yet: the access log records each look, and no rule reads it',
  ),
  notHere(101, 'An address to call back', 'Nobody can give one'),
  notHere(102, 'Names and contents of files', 'No files are taken'),
  notHere(103, 'Access in an emergency', 'There is none: nobody may see what the rules do not let them see'),
  notHere(104, 'A signed request once more', 'Requests are not signed; a key is remembered instead (72)'),
];
