import type { Consent } from '../consent/consent.js';

/** What one agency may tell another for. Each purpose with the one under which a person is asked about it. */
export const sharingPurposes = {
  'victim-support': { words: 'Support for a victim of crime', askedAs: 'victim-support' },
  'sexual-assault-care': { words: 'Care after a sexual assault', askedAs: 'medical' },
  'victim-contact': { words: 'Telling a victim about the offender’s sentence', askedAs: 'victim-support' },
  'report-to-police': { words: 'A report to the police', askedAs: 'other' },
  'anonymous-intelligence': { words: 'Intelligence about an offence, naming nobody who told it', askedAs: 'other' },
  'public-protection': { words: 'Protecting the public from somebody who is supervised', askedAs: 'other' },
  'out-of-court-decision': { words: 'Deciding with others how to answer a child’s offence', askedAs: 'other' },
  'harm-between-children': { words: 'Support for a child whom another child has harmed', askedAs: 'victim-support' },
  supervision: { words: 'Supervising somebody who has offended', askedAs: 'other' },
  'transition-at-18': { words: 'Handing over supervision at 18', askedAs: 'other' },
  safeguarding: { words: 'Keeping a child or an adult at risk safe', askedAs: 'safeguarding' },
  'repeat-detection': { words: 'Finding people who are harmed, or who harm, again and again', askedAs: 'safeguarding' },
  'repeat-warning': { words: 'Telling those who see a person that this has happened before', askedAs: 'safeguarding' },
} as const satisfies Readonly<Record<string, { words: string; askedAs: Consent['purpose'] }>>;

export type SharingPurpose = keyof typeof sharingPurposes;
export const sharingPurposeCodes = Object.keys(sharingPurposes) as SharingPurpose[];
