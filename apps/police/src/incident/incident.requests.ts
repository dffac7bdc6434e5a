import { Optional } from '#libs/case-schemas';
import { IsPage } from '#libs/http';

export class IncidentQuestion {
  @Optional()
  @IsPage()
  page?: number;
}
