import type { Agency } from '../agency.js';
import type { Consent } from './consent.js';

/** Whose answer is looked for, and to which question. */
export interface ConsentQuestion {
  readonly to: Agency;
  readonly purpose: Consent['purpose'];
  readonly personRecordId: string | undefined;
  /** There is no other whose answer an unnamed one could be. */
  readonly alone: boolean;
}

/**
 * The answer that counts: the latest. That nobody asked again takes back neither a yes nor a no. Where there are several
 * people, a yes without a name is nobody's, because it may be the other's, and a no without a name is everybody's; a no
 * to the recipient counts for whatever purpose it was said.
 */
export function latestAnswer(consents: readonly Consent[], question: ConsentQuestion): Consent | undefined {
  const records = consents
    .filter((consent) => consent.recipient === question.to && isAnswerTo(question, consent))
    .sort(
      (earlier, later) => Date.parse(earlier.at) - Date.parse(later.at) || Number(isNo(earlier)) - Number(isNo(later)),
    );
  return records.findLast(({ decision }) => decision !== 'not-asked') ?? records.at(-1);
}

function isAnswerTo({ purpose, personRecordId, alone }: ConsentQuestion, consent: Consent): boolean {
  const unnamed = consent.personRecordId === undefined;
  const theirs = unnamed ? alone || isNo(consent) : consent.personRecordId === personRecordId;
  return theirs && (consent.purpose === purpose || isNo(consent));
}

export const isNo = ({ decision }: Pick<Consent, 'decision'>): boolean =>
  decision === 'refused' || decision === 'withdrawn';

/** Whether the time for which an answer was given is over. A no has no such time. */
export const isExpired = (consent: Consent, at: Date): boolean =>
  !isNo(consent) && consent.expiresAt !== undefined && Date.parse(consent.expiresAt) <= at.getTime();
