import type { Request } from 'express';

/** The texts that a person can write in a form, with what the form called them. */
const names: Readonly<Record<string, string>> = {
  question: 'Your question',
  answer: 'Your answer',
  note: 'Your note',
  explanation: 'Your explanation',
  evidence: 'What the outcome rests on',
  summary: 'What they should know',
  words: 'Their own words',
  viewInWords: 'Their own words',
  despite: 'Why it was done although it was not safe',
  what: 'What is to be done',
  why: 'Why',
  reasons: 'The reasons',
  overrideText: 'Why it must be shared',
  text: 'What you looked for',
  told: 'What you told them',
  circumstances: 'What happened',
  because: 'Why this grade',
  ownWords: 'What the child said',
  requestedService: 'What you want them to do',
};

export interface KeptText {
  readonly label: string;
  readonly text: string;
}

/** What somebody wrote in a form that could not be taken. Only from a form of our own: nobody else puts words on our pages. */
export function keptText(request: Request): KeptText[] {
  if (request.method !== 'POST' || request.header('sec-fetch-site') !== 'same-origin') return [];
  const fields = Object.entries((request.body ?? {}) as Record<string, unknown>);
  return fields.flatMap(([name, text]) => {
    const label = names[name];
    return label && typeof text === 'string' && text.trim() !== '' ? [{ label, text }] : [];
  });
}
