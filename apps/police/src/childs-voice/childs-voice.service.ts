import { displayName } from '#libs/case-schemas';
import { conflict, unprocessable, type KeyedAnswer } from '#libs/http';
import { Injectable } from '@nestjs/common';
import { mayWorkOn } from '../incident/incident-access.js';
import type { WholeIncident } from '../incident/incident.query.js';
import { IncidentRecord, type WritingWanted } from '../incident/incident-record.service.js';
import { personIn } from '../incident/named-in-incident.js';
import type { ChildsVoiceBody } from './childs-voice.requests.js';
import { ChildsVoiceRow } from './childs-voice.row.js';

/** What a child said after the report, and why where nobody spoke to them. No other agency hears of it by itself. */
@Injectable()
export class ChildsVoiceService {
  constructor(private readonly record: IncidentRecord) {}

  async write(wanted: WritingWanted, said: ChildsVoiceBody): Promise<KeyedAnswer<WholeIncident>> {
    const { version, personRecordId, ...voice } = said;
    if (!voice.spokenTo && !voice.whyNotSpokenTo?.trim()) throw refused('whyNotSpokenTo', ...unexplained);
    return this.record.add(wanted, {
      what: 'childs-voice',
      said,
      status: 201,
      may: mayWorkOn,
      write: async (manager, { id: incidentId, details }, recordedAt) => {
        const person = personIn(details, personRecordId);
        if (!person) throw refused('personRecordId', ...notInThisIncident);
        const written = await manager.countBy(ChildsVoiceRow, { incidentId });
        if (written !== version)
          throw conflict('version-conflict', 'Somebody wrote one down since you looked', { version: written });
        const of = { incidentId, position: written + 1, personRecordId, personName: displayName(person.names) };
        await manager.insert(ChildsVoiceRow, { ...of, voice, recordedBy: wanted.actor.name, recordedAt });
      },
    });
  }
}

const unexplained = ['missing', 'must say why nobody spoke to the child'] as const;
const notInThisIncident = ['not-in-this-incident', 'must be somebody who is named in this incident'] as const;

const refused = (field: string, code: 'missing' | 'not-in-this-incident', message: string): Error =>
  unprocessable(code, [{ field, code, message }]);
