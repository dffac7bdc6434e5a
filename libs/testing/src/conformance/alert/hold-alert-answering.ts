import { holdPromises } from '../hold-promises.js';
import { AlertTalk } from './alert-talk.js';
import { answeringPromises } from './answering-promises.js';
import { laterPromises } from './later-promises.js';
import { overduePromises } from './overdue-promises.js';
import { seeingPromises } from './seeing-promises.js';
import { tellingPromises } from './telling-promises.js';
import type { WarnedAgency } from './warned-agency.js';

/** Every agency that the hub warns promises this. */
const alertPromises = [
  ...answeringPromises,
  ...seeingPromises,
  ...tellingPromises,
  ...overduePromises,
  ...laterPromises,
];

/** Holds an agency that the hub warns to what all such agencies promise, and to what it promises besides. */
export const holdAlertAnswering = (agency: WarnedAgency): void =>
  holdPromises({
    about: `${agency.agency}, which the hub warns, promises`,
    start: agency.start,
    talk: (service) => new AlertTalk(agency, service),
    promises: [...alertPromises, ...(agency.own ?? [])],
  });
