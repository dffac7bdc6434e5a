import { isWithin } from './safe-hours.js';
import type { SafeContact } from './safe-contact.js';

/** The ways in which somebody can be reached, and the words for a person to read. */
export const contactChannels = {
  call: 'Call',
  'leave-message': 'Leave a message',
  text: 'Text',
  letter: 'Write',
  email: 'E-mail',
} as const;
export type ContactChannel = keyof typeof contactChannels;

export const unsafeReasons = {
  'not-said': 'Nobody has said that this is safe, so it is not',
  'said-unsafe': 'It was said that this is not safe',
  'outside-safe-hours': 'It is not safe at this time',
} as const;
export type UnsafeReason = keyof typeof unsafeReasons;

export type MayContact =
  { readonly may: true; readonly codeWord?: string } | { readonly may: false; readonly because: UnsafeReason };

/**
 * Whether somebody may be reached in this way at this moment. Every letter, message, export and printed page goes
 * through here. What is not said is not safe; a letter lies there at every hour, so hours do not help it.
 */
export function mayContactBy(channel: ContactChannel, safeContact: SafeContact | undefined, at: Date): MayContact {
  const { hours = [], codeWord } = safeContact ?? {};
  const words = said(channel, safeContact);
  if (words.includes(false)) return { may: false, because: 'said-unsafe' };
  if (words.includes(undefined)) return { may: false, because: 'not-said' };
  if (channel !== 'letter' && hours.length > 0 && !isWithin(hours, at))
    return { may: false, because: 'outside-safe-hours' };
  return { may: true, ...(codeWord !== undefined && codeWord.trim() !== '' && { codeWord }) };
}

/** Who leaves a message has called first, so both must be safe. */
function said(channel: ContactChannel, { call, leaveMessage, text, letter, email }: SafeContact = {}) {
  const words: Readonly<Record<ContactChannel, readonly (boolean | undefined)[]>> = {
    call: [call],
    'leave-message': [call, leaveMessage],
    text: [text],
    letter: [letter],
    email: [email],
  };
  return words[channel];
}
