import type { Feature } from '../feature.js';
import { PreviewBell } from './preview-bell.service.js';
import { PolicyPreviewWatch } from './preview-watch.service.js';
import { PreviewRepository } from './preview.repository.js';
import { PolicyPreviewing } from './previewing.service.js';

export const policyPreviewFeature: Feature = {
  providers: [PolicyPreviewing, PolicyPreviewWatch, PreviewBell, PreviewRepository],
};
