import type { Agency } from '#libs/case-schemas';
import { randomFrom } from '../random.js';
import type { Beginning } from './journal.js';
import { courseOfIntelligence, everyCourse, usualCourse } from './courses.js';
import { needsSender, type Course } from './turn.js';

/** A referral that was made, and whether the officer who made it can speak for it. */
export interface Made {
  readonly id: string;
  readonly to: Agency;
  readonly senderIsThere: boolean;
  /** It names nobody. */
  readonly anonymous: boolean;
}

/**
 * What becomes of each referral. At each agency every way that there is comes once, as far as its referrals go round, spread
 * over the year; with the rest it is as it mostly is.
 */
export function planCourses(
  { seed, until }: Beginning,
  made: readonly Made[],
  senders: readonly Agency[] = [],
): Map<string, Course> {
  const agencies = [...new Set(made.map(({ to }) => to))];
  const today = until.slice(0, 10);
  return new Map(
    agencies.flatMap((agency) => {
      const random = randomFrom(`${seed}/courses-${agency}`);
      const theirs = made.filter(({ to }) => to === agency);
      return coursesOf(
        random.shuffled(theirs),
        everyCourse(agency, { today, refersOn: senders.includes(agency) }),
        () => usualCourse(agency, random),
      );
    }),
  );
}

function coursesOf(made: readonly Made[], every: readonly Course[], usual: () => Course): [string, Course][] {
  const left = [...every];
  return made.map(({ id, senderIsThere, anonymous }) => {
    if (anonymous) return [id, courseOfIntelligence(id)];
    const place = left.findIndex((course) => senderIsThere || !needsSender(course));
    const [special] = place < 0 ? [] : left.splice(place, 1);
    return [id, special ?? usual()];
  });
}
