import { Optional } from '#libs/case-schemas';
import { IsPage } from '#libs/http';

export class ClientsQuestion {
  @Optional()
  @IsPage()
  page?: number;
}
