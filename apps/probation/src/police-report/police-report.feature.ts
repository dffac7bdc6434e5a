import type { Feature } from '../feature.js';
import { PoliceReportController } from './police-report.controller.js';
import { PoliceReportQuery } from './police-report.query.js';
import { PoliceReportRow } from './police-report.row.js';
import { PoliceReports } from './police-report.service.js';

export const policeReportFeature: Feature = {
  entities: [PoliceReportRow],
  controllers: [PoliceReportController],
  providers: [PoliceReports, PoliceReportQuery],
};
