/** Who works on what somebody came about: their user name, and their name to show. */
export interface Holder {
  readonly subject: string;
  readonly name: string;
}

/** Somebody who would read it or give it on, as far as the rules need to see them. */
export interface Asker {
  readonly subject: string;
  readonly roles: readonly string[];
}

/** Who has it by all that was said of that, oldest first. */
export function holderAfter(
  work: readonly { readonly holder: string | null; readonly holderName: string | null }[],
): Holder | undefined {
  const { holder, holderName } = work.at(-1) ?? {};
  return holder ? { subject: holder, name: holderName ?? holder } : undefined;
}

export const isSupervisor = ({ roles }: Asker): boolean => roles.includes('supervisor');

export const holds = ({ subject }: Asker, holder: Holder | undefined): boolean => holder?.subject === subject;

/** All that somebody told Beacon is read by whoever works on it, and by those who see to it that somebody does. */
export const mayRead = (asker: Asker, holder: Holder | undefined): boolean =>
  holds(asker, holder) || isSupervisor(asker);

/** What nobody has, anybody may take for themselves; who else is to have it is for whoever may read it to say. */
export const mayGive = (asker: Asker, holder: Holder | undefined, to: Holder | undefined): boolean =>
  mayRead(asker, holder) || (holder === undefined && to?.subject === asker.subject);
