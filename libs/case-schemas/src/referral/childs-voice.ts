import { IsBoolean, IsIn, IsString } from 'class-validator';
import { Line, Optional, Text } from '../wire/text.js';

export const childsCompany = ['alone', 'with-adult', 'not-known'] as const;

/**
 * Whether a child was spoken to, and what the child said. The block of Operation Encompass: spoken to, own words,
 * alone or with an adult. https://www.hcrlaw.com/news-and-insights/operation-encompass-greater-awareness-and-consistency-needed
 */
export class ChildsVoice {
  @IsBoolean()
  spokenTo: boolean;

  @Optional()
  @IsString()
  @Text()
  ownWords?: string;

  @Optional()
  @IsIn(childsCompany)
  spokenWith?: (typeof childsCompany)[number];

  /** The adult who was there, as their relation to the child: `mother`, `teacher`. */
  @Optional()
  @IsString()
  @Line()
  adultPresent?: string;

  @Optional()
  @IsString()
  @Line()
  whyNotSpokenTo?: string;
}
