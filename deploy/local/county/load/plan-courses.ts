import type { Agency, SharingPurpose } from '#libs/case-schemas';
import { randomFrom } from '../random.js';
import type { Today } from './casework/today.js';
import type { Beginning } from './journal.js';
import { courseOfIntelligence, coursesOfHandover, everyCourse, usualCourse } from './courses.js';
import { needsSender, type Course } from './turn.js';

/** A referral that was made, and whether the officer who made it can speak for it. */
export interface Made {
  readonly id: string;
  readonly to: Agency;
  readonly senderIsThere: boolean;
  /** It names nobody. */
  readonly anonymous: boolean;
  /** Of a referral that an agency makes by itself. */
  readonly purpose?: SharingPurpose;
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
  const day = { today: until.slice(0, 10), now: until };
  return new Map(
    agencies.flatMap((agency) => {
      const random = randomFrom(`${seed}/courses-${agency}`);
      const theirs = made.filter(({ to }) => to === agency);
      return coursesOf(
        random.shuffled(theirs),
        { every: everyCourse(agency, { ...day, refersOn: senders.includes(agency) }, random), day },
        () => usualCourse(agency, day, random),
      );
    }),
  );
}

interface Known {
  readonly every: readonly Course[];
  readonly day: Today;
}

function coursesOf(made: readonly Made[], { every, day }: Known, usual: () => Course): [string, Course][] {
  const left = [...every];
  const handovers = coursesOfHandover(day);
  return made.map(({ id, senderIsThere, anonymous, purpose }) => {
    if (anonymous) return [id, courseOfIntelligence(id)];
    if (purpose === 'transition-at-18') return [id, handovers.shift() ?? usual()];
    const place = left.findIndex((course) => senderIsThere || !needsSender(course));
    const [special] = place < 0 ? [] : left.splice(place, 1);
    return [id, special ?? usual()];
  });
}
