/** Thrown by a handler that will never accept this event: it becomes a dead letter at once. */
export class PermanentFailure extends Error {
  /** `reason` is a stable code such as `referral-already-concluded`; it goes into headers and lists, so nothing personal. */
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'PermanentFailure';
  }
}
