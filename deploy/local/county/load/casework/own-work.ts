import type { Agency } from '#libs/case-schemas';
import type { Random } from '../../random.js';
import type { Course } from '../turn.js';
import { everySupport, usualLastWord, usualSupport } from './beacon.js';
import { everyCase, usualCase } from './hub.js';
import { everySupervision, usualSupervision } from './probation.js';
import { everyExamination, usualExamination } from './sarc.js';
import type { Today } from './today.js';
import { everyAssessment, usualAssessment } from './youth-offending.js';

/** What the people of an agency write down of their own work with somebody, beside the steps of the referral. */
export interface OwnWork {
  /** Everything that there is, each at least once. */
  readonly every: (day: Today, random: Random) => Course[];
  /** As it mostly is, of somebody who was taken on. */
  readonly usual: (day: Today, random: Random) => Course;
  /** Once it is over. */
  readonly afterwards?: (random: Random) => Course;
}

/** The police have no work of their own with those whom they are referred. */
export const ownWorkOf: Readonly<Partial<Record<Agency, OwnWork>>> = {
  beacon: { every: everySupport, usual: usualSupport, afterwards: usualLastWord },
  sarc: { every: everyExamination, usual: usualExamination },
  'youth-offending': { every: everyAssessment, usual: usualAssessment },
  probation: { every: everySupervision, usual: usualSupervision },
  'safeguarding-hub': { every: everyCase, usual: usualCase },
};
