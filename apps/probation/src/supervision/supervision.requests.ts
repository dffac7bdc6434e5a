import { IsDay, IsInstant, Line, One, Optional } from '#libs/case-schemas';
import { IsIn, IsString } from 'class-validator';
import {
  harmClasses,
  mappaCategories,
  mappaLevels,
  supervisionTypes,
  type HarmClass,
  type MappaCategory,
  type MappaLevel,
  type SupervisionType,
} from './supervision.js';

export class MappaBody {
  @IsIn(mappaCategories)
  category: MappaCategory;

  @IsIn(mappaLevels)
  level: MappaLevel;
}

export class SupervisionBody {
  @IsString()
  @Line(16)
  crn: string;

  @IsIn(supervisionTypes)
  type: SupervisionType;

  @IsDay()
  startedOn: string;

  @IsIn(harmClasses)
  riskOfSeriousHarm: HarmClass;

  /** Left out: not managed under the arrangements. */
  @Optional()
  @One(() => MappaBody)
  mappa?: MappaBody;
}

export class MilestoneBody {
  /** When the appointment was held or the plan was made. */
  @IsInstant()
  at: string;
}
