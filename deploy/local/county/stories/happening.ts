import type { IncidentCategory, RiskGrade } from '#libs/case-schemas';
import type { Citizen } from '../population/citizen.js';
import type { Random } from '../random.js';
import type { CastMember } from './plan.js';
import type { Stage } from './single.js';
import type { Moment } from './time.js';

/** One happening of a story, before it has its number. */
export interface Happening extends Moment {
  readonly category: IncidentCategory;
  readonly cast: readonly CastMember[];
  readonly grade?: RiskGrade;
}

export type Story = (stage: Stage) => Happening[];

const GRADES: readonly RiskGrade[] = ['standard', 'medium', 'high'];

/** Abuse grows worse: the later in a story, the higher the grade. */
export function gradeAt(random: Random, turn: number): RiskGrade {
  const level = Math.floor(random.next() * 1.6 + turn * 0.5);
  return GRADES[Math.min(2, level)] ?? 'high';
}

export const pairCast = (victim: Citizen, suspect: Citizen): CastMember[] => [
  { role: 'victim', who: victim },
  { role: 'suspect', who: suspect },
];
