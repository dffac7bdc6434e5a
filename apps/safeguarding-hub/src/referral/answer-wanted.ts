/** By when whoever sent a contact is to answer what the hub asks of it, and whether that is over. */
export interface AnswerWanted {
  readonly by: string;
  readonly isLate: boolean;
}

export const answerWanted = (by: Date, now: Date): AnswerWanted => ({ by: by.toISOString(), isLate: by < now });
