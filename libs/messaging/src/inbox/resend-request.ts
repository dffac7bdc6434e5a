import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import type { EntityManager } from 'typeorm';

/** A reader asks the writer of a topic for what did not arrive. It has no place in any order itself. */
export const resendRequestedType = 'referral-hub.resend-requested.v1';

/** The most events that one request asks for and one answer sends; the rest is asked for when these have come. */
export const largestResend = 1_000;

export class ResendRequested {
  @IsString()
  @Length(1, 255)
  topic: string;

  @IsString()
  @Length(1, 255)
  subject: string;

  @IsInt()
  @Min(1)
  @Max(999_999_999)
  fromSequence: number;

  @IsInt()
  @Min(1)
  @Max(999_999_999)
  toSequence: number;
}

/** Whether the asker, known by the topic on which it asks, reads the topic, and whether it is ours to answer for. */
export function mayAnswer(
  request: ResendRequested,
  askedOn: string,
  rules: {
    readonly ownSource: string | undefined;
    readonly sourceOfTopic: (topic: string) => string | undefined;
    readonly replyTopic: (topic: string) => string | undefined;
  },
): boolean {
  const ours = rules.ownSource !== undefined && rules.sourceOfTopic(request.topic) === rules.ownSource;
  return ours && rules.replyTopic(request.topic) === askedOn;
}

/** Makes the events unpublished again, with the ids and the contents they had; the relay does the rest. */
export async function sendAgain(manager: EntityManager, request: ResendRequested): Promise<void> {
  const { topic, subject, fromSequence, toSequence } = request;
  await manager.query(
    `UPDATE outbox SET published_at = NULL, due_at = clock_timestamp()
     WHERE topic = $1 AND subject = $2 AND sequence BETWEEN $3 AND $4 AND published_at IS NOT NULL`,
    [topic, subject, fromSequence, Math.min(toSequence, fromSequence + largestResend - 1)],
  );
  await manager.query(`SELECT pg_notify('outbox', '')`);
}
