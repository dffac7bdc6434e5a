import { isDeepStrictEqual } from 'node:util';
import { conflict, unprocessable, type KeyedAnswer } from '#libs/http';
import { Injectable } from '@nestjs/common';
import { mayWorkOn } from '../incident/incident-access.js';
import type { WholeIncident } from '../incident/incident.query.js';
import { IncidentRecord, type WritingWanted } from '../incident/incident-record.service.js';
import { IncidentSightings } from '../incident/incident-sighting.service.js';
import { maracProblems, maracReferral, type MaracProblem } from './marac.js';
import type { MaracBody } from './marac.requests.js';
import { MaracRow } from './marac.row.js';

/** That an incident was referred to MARAC and discussed there. The hub hears the days alone, and of a word that is taken back. */
@Injectable()
export class MaracService {
  constructor(
    private readonly record: IncidentRecord,
    private readonly sightings: IncidentSightings,
  ) {}

  async write(wanted: WritingWanted, { version, ...said }: MaracBody): Promise<KeyedAnswer<WholeIncident>> {
    return this.record.add(wanted, {
      what: 'marac',
      said: { version, ...said },
      status: 201,
      may: mayWorkOn,
      write: async (manager, row, recordedAt) => {
        refuse(maracProblems(said, row.details, recordedAt));
        const incidentId = row.id;
        const before = await manager.find(MaracRow, { where: { incidentId }, order: { position: 'ASC' } });
        if (before.length !== version)
          throw conflict('version-conflict', 'Somebody wrote it down since you looked', { version: before.length });
        const recorded = { position: version + 1, recordedBy: wanted.actor.name, recordedAt };
        const { referred, referredOn = null, discussedOn = null, because = null } = said;
        await manager.insert(MaracRow, { incidentId, referred, referredOn, discussedOn, because, ...recorded });
        if (isDeepStrictEqual(maracReferral(before.at(-1)), maracReferral(said))) return;
        await this.sightings.tellAgain(manager, row, ['victim'], { at: recordedAt, trace: wanted.trace });
      },
    });
  }
}

function refuse(problems: readonly MaracProblem[]): void {
  const [first] = problems;
  if (first) throw unprocessable(first.code, problems);
}
