import type { IncidentRole } from '#libs/case-schemas';
import { inWords, tag, type Tag } from '../layout/words.js';

/** As what somebody was in an incident; the colour only repeats it. */
const roleTags = {
  victim: tag('As victim'),
  suspect: tag('As suspect', 'orange'),
  child: tag('As child', 'purple'),
  witness: tag('As witness', 'grey'),
  reporter: tag('As reporter', 'grey'),
} satisfies Record<IncidentRole, Tag>;

export const roleTag = (role: IncidentRole): Tag => roleTags[role] ?? tag(inWords({}, role), 'grey');

/** Whose name stands beside that of the person: `Suspect in 3 incidents`. */
export const roleWords = (role: IncidentRole): string => inWords(roles, role);

const roles = {
  victim: 'Victim',
  suspect: 'Suspect',
  child: 'Child',
  witness: 'Witness',
  reporter: 'Reporter',
} satisfies Record<IncidentRole, string>;
