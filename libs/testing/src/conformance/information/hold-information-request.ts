import { holdPromises } from '../hold-promises.js';
import type { AskedAgency } from './asked-agency.js';
import { askingPromises } from './asking-promises.js';
import { givingPromises } from './giving-promises.js';
import { InformationTalk } from './information-talk.js';

/** Holds an agency that the hub asks what it knows to what all such agencies promise, and to what it promises besides. */
export const holdInformationRequest = (agency: AskedAgency): void =>
  holdPromises({
    about: `${agency.agency}, which the hub asks what it knows, promises`,
    start: agency.start,
    talk: (service) => new InformationTalk(agency, service),
    promises: [...askingPromises, ...givingPromises, ...(agency.own ?? [])],
  });
