import type { SharingPurpose } from '#libs/case-schemas';
import { follow, type Desk } from './desk.js';
import { inOrder } from './in-order.js';
import { CONVERSATIONS, WIDTH, type Loading } from './loading.js';
import { planCourses } from './plan-courses.js';
import { needsSender, type Course } from './turn.js';

/** The hub compares whom it was told of before it comes to what was referred. */
const ARRIVAL_LIMIT_MS = 180_000;

/** Something of which referrals came, and who speaks for whoever made them. */
export interface Telling {
  readonly index: number;
  readonly sender: Desk | undefined;
  readonly anonymous: boolean;
  readonly purpose?: SharingPurpose;
}

/** Each agency's people work what they were sent, and those who sent it answer. */
export async function workThrough(tellings: readonly Telling[], loading: Loading): Promise<void> {
  const { journal } = loading;
  const made = tellings.flatMap(({ index, sender, anonymous, purpose }) =>
    (journal.told.get(index) ?? []).map(({ id, to }) => ({
      ...{ id, to, senderIsThere: sender !== undefined, anonymous },
      ...(purpose && { purpose }),
    })),
  );
  const courses = planCourses(journal.beginning, made, [...loading.desks.senders.keys()]);
  const left = tellings.filter(({ index }) => !journal.decided.has(index));
  const isConversation = ({ index }: Telling): boolean =>
    (journal.told.get(index) ?? []).some(({ id }) => needsSender(courses.get(id) ?? []));
  const through = (some: readonly Telling[], width: number) =>
    inOrder(some, { width, subjects: () => [], work: (telling) => settle(telling, courses, loading) });
  await Promise.all([
    through(left.filter(isConversation), CONVERSATIONS),
    through(
      left.filter((telling) => !isConversation(telling)),
      WIDTH,
    ),
  ]);
}

async function settle(
  { index, sender }: Telling,
  courses: ReadonlyMap<string, Course>,
  { journal, desks, now, stepDone }: Loading,
): Promise<void> {
  for (const { id, to } of journal.told.get(index) ?? []) {
    const receiver = desks.receivers.get(to);
    const both = receiver && { receiver, ...(sender && { sender }) };
    if (both) await follow(courses.get(id) ?? [], id, both, { patienceMs: ARRIVAL_LIMIT_MS, now });
  }
  journal.recordDecided(index);
  stepDone();
}
