import type { Feature } from '../feature.js';
import { NoticeController } from './notice.controller.js';
import { NoticeQuery } from './notice.query.js';
import { NoticeRepository } from './notice.repository.js';
import { NoticeGradeRow, NoticeRow } from './notice.row.js';
import { NoticeService } from './notice.service.js';

export const publicProtectionNoticeFeature: Feature = {
  entities: [NoticeRow, NoticeGradeRow],
  controllers: [NoticeController],
  providers: [NoticeService, NoticeRepository, NoticeQuery],
};
