import type { ChildsVoice } from '#libs/case-schemas';
import { inWords } from '../layout/words.js';
import { row, type Row } from './row.js';

/** Whether somebody spoke to the child, and what the child said. */
export function childRows(voice: ChildsVoice | undefined): Row[] {
  if (!voice) return [];
  return [
    ...row('Spoken to', voice.spokenTo ? 'Yes' : 'No'),
    ...row('In the child’s own words', voice.ownWords),
    ...row('Who was there', voice.spokenWith && inWords(company, voice.spokenWith), voice.adultPresent),
    ...row('Why not', voice.whyNotSpokenTo),
  ];
}

const company = { alone: 'The child alone', 'with-adult': 'An adult was there', 'not-known': 'Not known' };
