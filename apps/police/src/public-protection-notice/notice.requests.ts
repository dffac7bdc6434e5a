import { codesOf, Optional, Text } from '#libs/case-schemas';
import { IsPage, SOMETHING } from '#libs/http';
import { IsIn, IsInt, IsString, Length, Matches, Min } from 'class-validator';
import { noticeGrades, noticeSubjects, type NoticeGrade, type NoticeSubject } from './notice.js';

/** What nobody in public protection has graded yet, and what somebody has. */
export const noticePiles = ['to-research', 'researched'] as const;
export type NoticePile = (typeof noticePiles)[number];

export class NoticeQuestion {
  /** `to-research` when left out. */
  @Optional()
  @IsIn(noticePiles)
  pile?: NoticePile;

  @Optional()
  @IsPage()
  page?: number;
}

/** How grave it is, and why. */
class Grading {
  @IsIn(codesOf(noticeGrades))
  grade: NoticeGrade;

  @IsString()
  @Matches(SOMETHING)
  @Text(2000)
  because: string;
}

export class NoticeBody extends Grading {
  /** Somebody who is named in the incident. */
  @IsString()
  @Length(1, 64)
  personRecordId: string;

  @IsIn(codesOf(noticeSubjects))
  whose: NoticeSubject;

  @IsString()
  @Matches(SOMETHING)
  @Text()
  circumstances: string;
}

export class GradeBody extends Grading {
  /** How many grades there were when somebody looked: a new one is refused when another came since. */
  @IsInt()
  @Min(1)
  version: number;
}
