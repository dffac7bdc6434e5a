import { dayInLondon, type Incident } from '#libs/case-schemas';
import { isKnownAdult } from '../incident/known-adult.js';
import { personIn } from '../incident/named-in-incident.js';
import type { ChildsVoiceRow } from './childs-voice.row.js';

/** What a child said, with who wrote it down and when; a child who is an adult by their birth date is doubted. */
export function childsVoiceView(row: ChildsVoiceRow, incident: Incident) {
  const { personRecordId, personName, voice, recordedBy, recordedAt } = row;
  const birth = personIn(incident, personRecordId)?.birth;
  return {
    ...{ personRecordId, personName, ...voice, recordedBy },
    recordedAt: recordedAt.toISOString(),
    doubts: isKnownAdult(birth, dayInLondon(recordedAt)) ? ['adult-by-birth-date' as const] : [],
  };
}
