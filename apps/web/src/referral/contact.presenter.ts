import {
  notAskedReasons,
  overrideReasons,
  unsafeReasons,
  type Consent,
  type ConsentOverride,
  type SafeContact,
  type SafeHours,
} from '#libs/case-schemas';
import type { ChannelView } from '../api/own-work-view.js';
import { longDate, longDateTime } from '../layout/dates.js';
import { agency, inWords } from '../layout/words.js';
import { row, type Row } from './row.js';

export interface ContactPanel {
  /** What must not be done, each as an order; first of all to be read. */
  readonly forbidden: readonly string[];
  readonly rows: readonly Row[];
  /** What is safe when the page is read, where the service tells it; none where nothing was said, which the rows say already. */
  readonly now: readonly Row[];
}

const ways = {
  call: { key: 'Call', order: 'Do not call' },
  leaveMessage: { key: 'Leave a message', order: 'Do not leave a message' },
  text: { key: 'Text', order: 'Do not text' },
  letter: { key: 'Write', order: 'Do not write' },
  email: { key: 'Email', order: 'Do not email' },
} as const;

/** How to reach somebody without putting them in danger. What nobody has said is not safe. */
export function contactPanel(contact: SafeContact = {}, channels: readonly ChannelView[] = []): ContactPanel {
  const named = Object.entries(ways).map(([way, words]) => ({ ...words, safe: contact[way as keyof typeof ways] }));
  return {
    forbidden: named.filter(({ safe }) => safe !== true).map(({ order }) => order),
    rows: [
      ...named.flatMap(({ key, safe }) => row(key, inWords(answers, String(safe)))),
      ...row('Only at these times', contact.hours?.map(hoursInWords).join('; ')),
      ...row('Best time', contact.bestTime),
      ...row('Say first', contact.codeWord),
      ...row('What else to know', contact.notes),
    ],
    now: channels.every(isNotSaid) ? [] : channels.flatMap(channelRow),
  };
}

const isNotSaid = ({ because }: ChannelView): boolean => because === 'not-said';

const channelRow = ({ name, may, because, codeWord }: ChannelView): Row[] =>
  may
    ? row(name, codeWord === undefined ? 'Safe now' : `Safe now. Say first: ${codeWord}`)
    : row(
        name,
        `Not safe now: ${because === undefined ? 'no reason is given' : lowerFirst(inWords(unsafeReasons, because))}`,
      );

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `Monday, Friday, 09:00 to 12:00` */
function hoursInWords({ days, from, to }: SafeHours): string {
  const on = days ? days.map(capital).join(', ') : 'Every day';
  return `${on}, ${from} to ${to}`;
}

const capital = (day: string): string => day.charAt(0).toUpperCase() + day.slice(1);

const answers = { true: 'Yes, this is safe', false: 'No', undefined: 'Nobody has asked, so treat it as not safe' };

/** What the person said about being told of, as a record of who asked whom, when and how. */
export function consentRows(consent: Consent | undefined, override?: ConsentOverride): Row[] {
  const withoutIt = override ? overrideRows(override) : [];
  if (!consent) return [...row('Decision', 'Nothing is recorded'), ...withoutIt];
  return [
    ...row('Decision', inWords(decisions, consent.decision)),
    ...row('For', inWords(purposes, consent.purpose)),
    ...row('To', agency(consent.recipient)),
    ...row('Said by', consent.by && inWords(speakers, consent.by), consent.byName),
    ...row('How', consent.how && inWords(means, consent.how)),
    ...row('On', longDate(consent.at)),
    ...row('Holds until', consent.expiresAt && longDateTime(consent.expiresAt)),
    ...row('Reason', consent.reason),
    ...row('Why not asked', consent.notAskedBecause && inWords(notAskedReasons, consent.notAskedBecause)),
    ...withoutIt,
  ];
}

/** A decision to tell without the person's yes, by whom and why. */
const overrideRows = ({ reason, decidedBy, text }: ConsentOverride): Row[] => [
  ...row('Shared without a yes', inWords(overrideReasons, reason), text),
  ...row('Decided by', decidedBy),
];

const decisions = {
  given: 'Agreed',
  refused: 'Refused',
  withdrawn: 'Agreed first, then took it back',
  'not-asked': 'Was not asked',
};
const purposes = {
  'victim-support': 'Support as a victim of crime',
  safeguarding: 'Keeping people safe',
  medical: 'Medical care',
  other: 'Another purpose',
};
const speakers = { self: 'The person', parent: 'A parent or carer', other: 'Somebody else' };
const means = {
  'in-person': 'In person',
  phone: 'By phone',
  writing: 'In writing',
  online: 'Online',
  other: 'Another way',
};
