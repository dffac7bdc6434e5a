import { LONGEST_TEXT } from '#libs/case-schemas';
import type { TextField } from './field.js';

/** What the receiver should know of what happened. */
export const summaryField = (hint: string): TextField => ({
  kind: 'text',
  name: 'summary',
  label: 'What should they know?',
  hint,
  longest: LONGEST_TEXT,
});
